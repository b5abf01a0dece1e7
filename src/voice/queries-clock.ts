import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../platform/dates.ts';
import type { Role } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import type { Addressee } from './queries.ts';

/** Late cases of which nobody was told yet. For the clock, which reads days and states alone. */
export async function listUntoldLate(
  tx: Tx,
  actionId: string,
  today: PlainDate,
): Promise<{ readonly id: string; readonly number: string }[]> {
  return tx
    .selectFrom('voice.caseFile')
    .select(['id', 'number'])
    .where('actionId', '=', actionId)
    .where('state', 'not in', ['answered', 'closed'])
    .where('escalatedAt', 'is', null)
    .where((is) =>
      is.or([
        is('answerBy', '<', today),
        is.and([is('state', '=', 'received'), is('acknowledgeBy', '<', today)]),
      ]),
    )
    .orderBy('receivedAt')
    .orderBy('id')
    .execute();
}

/**
 * Who may know of a case by its number, to see that somebody handles it: the programme managers, or where none is left the data
 * protection officers; nobody who ever belonged to an organisation it is kept from.
 */
export async function listOverseers(
  tx: Tx,
  actionId: string,
  caseId: string,
): Promise<(Addressee & { readonly number: string })[]> {
  const managers = await holdersOf(tx, actionId, caseId, 'programme_manager');
  return managers.length > 0 ? managers : holdersOf(tx, actionId, caseId, 'data_protection_officer');
}
async function holdersOf(tx: Tx, actionId: string, caseId: string, role: Role) {
  const { rows } = await sql<Addressee & { number: string }>`
    select distinct p.id as person_id, p.email, p.locale, c.number
    from voice.case_file c, people.membership m join people.person p on p.id = m.person_id
    where c.id = ${caseId}::uuid and m.action_id = ${actionId}::uuid and m.role = ${role} and m.until is null
      and p.erased_at is null and p.disabled_at is null
      and not exists (select from people.membership e
        where e.person_id = p.id and e.organisation_id in (select voice.kept(c.kept_from)))
    order by p.id`.execute(tx);
  return rows;
}

/** Years in which cases came, that ended before the given one and were never counted. */
export async function listUncountedYears(tx: Tx, actionId: string, before: number): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from received_at at time zone ${zone})::int as year from voice.case_file c
    where action_id = ${actionId}::uuid and extract(year from received_at at time zone ${zone}) < ${before}
      and not exists (select from voice.counted_year y where y.action_id = c.action_id
        and y.year = extract(year from c.received_at at time zone ${zone}))
    order by year`.execute(tx);
  return rows.map(({ year }) => year);
}

/** Counts the cases of a year by kind and outcome, those without one as open, once and for good. */
export async function insertYearCount(tx: Tx, actionId: string, year: number, now: Instant): Promise<void> {
  await tx.insertInto('voice.countedYear').values({ actionId, year, countedAt: now }).execute();
  await sql`
    insert into voice.year_count (action_id, year, kind, outcome, cases)
    select action_id, ${year}::int, kind, coalesce(outcome, 'open'), count(*)::int from voice.case_file
    where action_id = ${actionId}::uuid
      and extract(year from received_at at time zone ${zone}) = ${year}
    group by action_id, kind, coalesce(outcome, 'open')`.execute(tx);
}

export type CountRow = {
  readonly year: number;
  readonly countedAt: Instant;
  readonly kind: string;
  readonly outcome: string;
  readonly cases: number;
};

/** The counted years, the latest first, as the public's database role may read them. */
export async function listPublishedCounts(tx: Tx, actionId: string): Promise<CountRow[]> {
  return tx
    .selectFrom('published.voiceCount')
    .select(['year', 'countedAt', 'kind', 'outcome', 'cases'])
    .where('actionId', '=', actionId)
    .where('kind', 'is not', null)
    .orderBy('year', 'desc')
    .orderBy('kind')
    .orderBy('outcome')
    .$narrowType<{ kind: NotNull; outcome: NotNull; cases: NotNull }>()
    .execute();
}
