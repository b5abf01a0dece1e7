import { type RawBuilder, sql } from 'kysely';
import { bodies } from '../../platform/bodies.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type {
  Annexes,
  AttendanceRow,
  CycleFact,
  PartnershipFact,
  RecommendationFact,
  SeatRow,
  TrainedRow,
} from './annexes.ts';

type Days = { readonly actionId: string; readonly from: PlainDate; readonly to: PlainDate };

const held = ({ actionId, from, to }: Days) => sql`
  g.action_id = ${actionId}::uuid and g.withdrawn_at is null and g.starts_on between ${from}::date and ${to}::date`;

/** The gatherings of the period by jurisdiction, with how many came. */
export async function listAttendance(tx: Tx, days: Days): Promise<AttendanceRow[]> {
  const { rows } = await sql<AttendanceRow>`
    select g.jurisdiction, count(*) filter (where g.kind = 'training') as trainings,
      count(*) filter (where g.kind <> 'training') as others,
      sum(g.other_women + c.women)::int8 as women, sum(g.other_men + c.men)::int8 as men,
      sum(g.other_unsaid + c.unsaid)::int8 as unsaid
    from training.gathering g cross join lateral (
      select coalesce(sum(a.women), 0) as women, coalesce(sum(a.men), 0) as men, coalesce(sum(a.unsaid), 0) as unsaid
      from training.attendance a where a.gathering_id = g.id
    ) c
    where ${held(days)} group by g.jurisdiction order by g.jurisdiction nulls last`.execute(tx);
  return rows;
}

/** The organisations that came in the period, each once, by where they sit. */
export async function listSeats(tx: Tx, days: Days): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    select o.jurisdiction, count(distinct o.id) filter (where o.kind = 'cso') as csos,
      count(distinct o.id) filter (where o.kind = 'institution') as institutions
    from training.attendance a join training.gathering g on g.id = a.gathering_id
      join network.organisation alias on alias.id = a.organisation_id
      join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)
    where ${held(days)} and a.women + a.men + a.unsaid > 0 and o.kind in ('cso', 'institution')
    group by o.jurisdiction order by o.jurisdiction nulls last`.execute(tx);
  return rows;
}

/** Who was there on at least one half-day of a training of the period, each once, as they came first. */
export async function listTrained(tx: Tx, { actionId, from, to }: Days): Promise<TrainedRow[]> {
  const { rows } = await sql<TrainedRow>`
    select body, count(*) filter (where sex = 'f')::int8 as women, count(*) filter (where sex = 'm')::int8 as men,
      count(*) filter (where sex = 'unsaid')::int8 as unsaid
    from (
      select distinct on (id) sex, body from published.trainee
      where action_id = ${actionId}::uuid and starts_on between ${from}::date and ${to}::date
      order by id, starts_on, gathering_id
    ) people group by body`.execute(tx);
  const place = (body: string) => (bodies as readonly string[]).indexOf(body);
  return rows.sort((a, b) => place(a.body) - place(b.body));
}

/** Certificates issued in the period and not revoked. */
export async function countCertificates(tx: Tx, { actionId, from, to }: Days): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from training.certificate
    where action_id = ${actionId}::uuid and revoked_at is null
      and (issued_at at time zone ${zone})::date between ${from}::date and ${to}::date`.execute(tx);
  return rows[0]!.count;
}

/** The recommendations published until the end of the period, with their steps before it and at its end. */
export async function listRecommendationFacts(
  tx: Tx,
  { actionId, from, to }: Days,
): Promise<RecommendationFact[]> {
  // As far as the body that came least far, as everywhere; one without a step stands at nought.
  const standing = (until: RawBuilder<unknown>) => sql`(
    select s.step from advocacy.asked q left join lateral (
      select e.step, e.value, e.happened_on from advocacy.came_to c join advocacy.status_evidence e on e.id = c.evidence_id
      where c.recommendation_id = r.id and c.addressee_id = q.addressee_id and e.happened_on ${until}
        and not exists (select from advocacy.status_evidence later where later.corrects = e.id)
      order by e.happened_on desc, e.recorded_at desc, e.id desc limit 1) s on true
    where q.recommendation_id = r.id order by coalesce(s.value, 0), s.happened_on desc nulls last limit 1)`;
  const { rows } = await sql<RecommendationFact>`
    select r.id, r.title, (select string_agg(q.addressee_name, '; ' order by q.position) from published.asked q where q.recommendation_id = r.id) as addressee,
      r.jurisdiction, r.published_on >= ${from}::date as fresh,
      ${standing(sql`< ${from}::date`)} as before, ${standing(sql`<= ${to}::date`)} as now
    from advocacy.recommendation r
    where r.action_id = ${actionId}::uuid and r.state = 'published' and r.published_on <= ${to}::date
    order by r.published_on, r.id`.execute(tx);
  return rows;
}

/** The cycles of the matrix published in the period. */
export async function listCycleFacts(tx: Tx, { actionId, from, to }: Days): Promise<CycleFact[]> {
  const { rows } = await sql<CycleFact>`
    select * from (
      select c.id, c.title, (c.published_at at time zone ${zone})::date as published_on, c.sha256,
        (select count(*) from published.cycle_place p where p.cycle_id = c.id) as places,
        (select count(*) from published.cycle_standard s where s.cycle_id = c.id) as standards
      from published.cycle c where c.action_id = ${actionId}::uuid
    ) cycles where published_on between ${from}::date and ${to}::date order by published_on, id`.execute(tx);
  return rows;
}

export async function listPartnershipFacts(tx: Tx, { actionId, from, to }: Days): Promise<PartnershipFact[]> {
  return tx
    .selectFrom('network.partnership')
    .select(['id', 'subject', 'kind', 'level', 'jurisdiction', 'beganOn'])
    .where('actionId', '=', actionId)
    .where('beganOn', '>=', from)
    .where('beganOn', '<=', to)
    .where('beganOn', '<=', sql<PlainDate>`platform.today()`)
    .orderBy('beganOn')
    .orderBy('id')
    .execute();
}

/** What all released organisations found together, as everybody may know it. */
export async function listCapacityFacts(tx: Tx, actionId: string): Promise<Annexes['capacity']> {
  const { rows } = await sql<Annexes['capacity'][number]>`
    select area, organisations::int8 as organisations, before::float8 as before, after::float8 as after
    from published.capacity where action_id = ${actionId}::uuid order by area`.execute(tx);
  return rows;
}

/** A frozen period's annexes as they were kept, undefined where it was frozen before there were any. */
export async function findFrozenAnnexes(tx: Tx, periodId: string): Promise<Annexes | undefined> {
  const row = await tx
    .selectFrom('results.frozenAnnexes')
    .select('content')
    .where('periodId', '=', periodId)
    .executeTakeFirst();
  return row?.content as Annexes | undefined;
}

/** Keeps them; the database grants nobody to change them. */
export async function saveFrozenAnnexes(
  tx: Tx,
  periodId: string,
  content: Annexes,
  sha256: string,
): Promise<void> {
  await tx
    .insertInto('results.frozenAnnexes')
    .values({ periodId, content: JSON.stringify(content), sha256 })
    .execute();
}
