import { type RawBuilder, sql } from 'kysely';
import type { PlainDate, Zone } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { Span } from './rules.ts';
import type { ChangeKind } from './schema.ts';

/** Something that changed in public. */
export type Change = {
  readonly kind: ChangeKind;
  /** Of the record that changed, or of what was said about it. */
  readonly id: string;
  /** Of the record whose page tells more. */
  readonly recordId: string;
  readonly day: PlainDate;
  readonly title: Multilingual;
  /** A reason, a text or a code beside the title, by its kind. */
  readonly detail: string | null;
  readonly jurisdiction: string | null;
};

const most = 500;

/**
 * Every change that the public may know of, from views of `published` alone. A protected sub-grant is in none of them: its day is
 * rounded, and the month it came in would tell more than its page does. A statement of a step counts from when both it and its
 * recommendation were public.
 */
function changesOf(actionId: string, zone: Zone): RawBuilder<unknown> {
  const dayOf = (instant: string) => sql`(${sql.ref(instant)} at time zone ${zone})::date`;
  const plain = (column: string) => sql`jsonb_build_object('en', ${sql.ref(column)})`;
  const mine = (view: string) => sql`${sql.ref(`${view}.action_id`)} = ${actionId}::uuid`;
  return sql`
    select 'call_opened' as kind, id, id as record_id, ${dayOf('opens_at')} as day, title, null::text as detail, jurisdiction
      from published.call where ${mine('call')} and opens_at <= now_at
    union all select 'call_closed', id, id, ${dayOf('deadline_at')}, title, null, jurisdiction
      from published.call where ${mine('call')} and deadline_at <= now_at
    union all select 'call_' || kind, id, call_id, ${dayOf('published_at')}, call_title, reason, null
      from published.call_notice where ${mine('call_notice')}
    union all select 'grant', id, id, signed_on, ${plain('title')}, organisation_name, jurisdiction
      from published.sub_grant where ${mine('sub_grant')} and not coarse and title is not null
    union all select 'matrix', id, id, ${dayOf('published_at')}, ${plain('title')}, null, null
      from published.cycle where ${mine('cycle')}
    union all select 'erratum', e.id, e.cycle_id, ${dayOf('issued_at')}, ${plain('c.title')}, e.text, null
      from published.cycle_erratum e join published.cycle c on c.id = e.cycle_id where ${mine('c')}
    union all select case when e.number = 1 then 'material' else 'edition' end, md5(m.id || '/' || e.number)::uuid, m.id, e.published_on,
        jsonb_build_object('en', m.titles ->> m.original_language) || m.titles, nullif(e.what_changed, ''), m.jurisdiction
      from published.material_edition e join published.material m on m.id = e.material_id
      where ${mine('m')} and m.withdrawn_on is null
    union all select 'withdrawn', id, id, withdrawn_on,
        jsonb_build_object('en', titles ->> original_language) || titles, withdrawn_reason, jurisdiction
      from published.material where ${mine('material')} and withdrawn_on is not null
    union all select 'recommendation', id, id, published_on, ${plain('title')}, addressee_name, jurisdiction
      from published.recommendation where ${mine('recommendation')}
    union all select 'step', s.id, r.id, greatest(${dayOf('s.recorded_at')}, r.published_on), ${plain('r.title')}, s.step, r.jurisdiction
      from published.status_evidence s join published.recommendation r on r.id = s.recommendation_id
      where ${mine('r')} and not s.corrected
    union all select 'reply', p.id, r.id, greatest(p.given_on, r.published_on), ${plain('r.title')}, p.stance, r.jurisdiction
      from published.response p join published.recommendation r on r.id = p.recommendation_id where ${mine('r')}
    union all select 'outcome', id, id, published_on, ${plain('title')}, actor, jurisdiction
      from published.outcome where ${mine('outcome')}
    union all select 'practice', id, id, published_on, ${plain('title')}, null, jurisdiction
      from published.practice where ${mine('practice')}
    union all select 'partnership', id, id, published_on, ${plain('subject')}, null, jurisdiction
      from published.open_partnership where ${mine('open_partnership')}
    union all select distinct 'period', period_id, period_id, ${dayOf('frozen_at')}, ${plain('name')}, null, null
      from published.frozen_measurement where ${mine('frozen_measurement')}
    union all select 'release', md5(number)::uuid, md5(number)::uuid, signed_on, ${plain('number')}, table_key, null
      from published.release where ${mine('release')}
    union all select 'release_withdrawn', md5(number)::uuid, md5(number)::uuid, withdrawn_on, ${plain('number')}, withdrawal_reason, null
      from published.release where ${mine('release')} and withdrawn_on is not null`;
}

/** What changed in a stretch of time, the latest first. */
export async function listChanges(
  tx: Tx,
  actionId: string,
  { firstDay, endDay, until }: Span,
  { zone, limit = most }: { zone: Zone; limit?: number },
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select change.* from (select ${until}::timestamptz as now_at) as now,
      lateral (${changesOf(actionId, zone)}) as change
    where day >= ${firstDay}::date and day < ${endDay}::date
    order by day desc, kind, id limit ${limit}`.execute(tx);
  return rows;
}

/** A step on which recommendations are followed. */
export type Step = { readonly key: string; readonly name: Multilingual };
export async function listSteps(tx: Tx, actionId: string): Promise<readonly Step[]> {
  const row = await tx
    .selectFrom('published.action')
    .select(sql<Step[] | null>`definition #> '{advocacy,ladder}'`.as('ladder'))
    .where('id', '=', actionId)
    .executeTakeFirst();
  return row?.ladder ?? [];
}

/** The days of the first and the latest change; undefined where nothing has changed yet. */
export async function findDaysOfChanges(
  tx: Tx,
  actionId: string,
  { until, zone }: { until: string; zone: Zone },
): Promise<{ readonly first: PlainDate; readonly latest: PlainDate } | undefined> {
  const { rows } = await sql<{ first: PlainDate; latest: PlainDate }>`
    select min(change.day) as first, max(change.day) as latest from (select ${until}::timestamptz as now_at) as now,
      lateral (${changesOf(actionId, zone)}) as change
    where change.day <= (now_at at time zone ${zone})::date having count(*) > 0`.execute(tx);
  return rows[0];
}
