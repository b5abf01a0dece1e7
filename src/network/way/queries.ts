import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { OnTheWay, WayMoment } from './steps.ts';

/** The civil society organisations of the registry with what each did under all its names, in the order of the alphabet. */
export async function listOnTheWay(tx: Tx, actionId: string, today: PlainDate): Promise<OnTheWay[]> {
  const { rows } = await sql<OnTheWay>`
    with standing as (select id, coalesce(merged_into, id) as kept from network.organisation where action_id = ${actionId}::uuid),
    came as (
      select s.kept, g.kind from training.attendance a join training.gathering g on g.id = a.gathering_id
        join standing s on s.id = a.organisation_id
      where g.withdrawn_at is null and a.women + a.men + a.unsaid > 0
    ),
    asked as (
      select s.kept, g.ends_on < ${today}::date and g.withdrawn_at is null as over
      from training.participant p join training.gathering g on g.id = p.gathering_id join standing s on s.id = p.organisation_id
      -- Whoever took up an invitation that no staff wrote was asked by nobody who may know it, until they answer.
      where p.state <> 'invited' or p.recorded_by is not null
      union all
      -- A letter that came back undelivered asked nobody.
      select s.kept, g.ends_on < ${today}::date and g.withdrawn_at is null as over
      from training.letter l join training.gathering g on g.id = l.gathering_id join standing s on s.id = l.organisation_id
      where l.sent_on is not null and l.answer is distinct from 'undelivered'
    ),
    applied as (select s.kept from grants.application a join standing s on s.id = a.organisation_id where a.submitted_at is not null),
    held as (
      select s.kept, a.id from grants.sub_grant_agreement a join standing s on s.id = a.organisation_id where a.signed_on is not null
    ),
    reported as (select h.kept from held h join grants.report r on r.agreement_id = h.id where r.state = 'approved'),
    authored as (select s.kept from network.output_author a join standing s on s.id = a.organisation_id)
    select o.id, o.name, o.jurisdiction, o.fields,
      o.id in (select kept from asked) as asked,
      o.id in (select kept from asked where over) as asked_before,
      o.id in (select kept from came) as came,
      o.id in (select kept from came where kind = 'training') as trained,
      o.id in (select kept from applied) as applied,
      o.id in (select kept from held) as granted,
      o.id in (select kept from reported) as reported,
      o.id in (select kept from came where kind in ('round_table', 'advocacy_conference') union select kept from authored) as advocating,
      o.id in (select kept from authored) as authored
    from network.organisation o
    where o.action_id = ${actionId}::uuid and o.kind = 'cso' and o.confirmed_at is not null and o.merged_into is null
    order by o.sort_key collate "C", o.id`.execute(tx);
  return rows;
}

/** How many organisations had come how far when each period was frozen, over the whole region. */
export async function listPublishedWay(tx: Tx, actionId: string): Promise<WayMoment[]> {
  const rows = await tx
    .selectFrom('published.way')
    .select(['frozenAt', 'endsOn', 'step', 'organisations'])
    .where('actionId', '=', actionId)
    .$castTo<{ frozenAt: Instant; endsOn: PlainDate; step: string; organisations: number }>()
    .execute();
  return [...Map.groupBy(rows, ({ frozenAt }) => frozenAt).values()].map((own) => ({
    frozenAt: own[0]!.frozenAt,
    endsOn: own[0]!.endsOn,
    counts: new Map(own.map(({ step, organisations }) => [step, Number(organisations)])),
  }));
}

/** How many are to be engaged, by the target that holds now; null when none is set. */
export async function findEngagementTarget(tx: Tx, actionId: string): Promise<number | null> {
  const row = await tx
    .selectFrom('published.target')
    .select('value')
    .where('actionId', '=', actionId)
    .where('indicator', '=', 'organisations_engaged')
    .executeTakeFirst();
  return row ? Number(row.value) : null;
}
