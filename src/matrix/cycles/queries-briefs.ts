import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { cyclePermissions } from './permissions.ts';
import type { SeatKind } from './schema.ts';

/** The summary of a jurisdiction's brief, or of the whole cycle's where `placeId` is null; in the language of the cycle. */
export type Summary = { readonly placeId: string | null; readonly text: string };
export async function listSummaries(tx: Tx, cycleId: string): Promise<Summary[]> {
  return tx.selectFrom('matrix.summary').select(['placeId', 'text']).where('cycleId', '=', cycleId).execute();
}
/** The summaries of a cycle in place of those before; an empty text is none. */
export async function replaceSummaries(
  tx: Tx,
  cycleId: string,
  summaries: readonly Summary[],
  { writtenBy, writtenAt }: { writtenBy: string; writtenAt: Instant },
): Promise<void> {
  await tx.deleteFrom('matrix.summary').where('cycleId', '=', cycleId).execute();
  const written = summaries.filter(({ text }) => text !== '');
  if (written.length === 0) return;
  await tx
    .insertInto('matrix.summary')
    .values(written.map((one) => ({ ...one, id: newId(), cycleId, writtenBy, writtenAt })))
    .execute();
}

export async function isNamed(tx: Tx, seatId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('matrix.author')
    .select('seatId')
    .where('seatId', '=', seatId)
    .executeTakeFirst();
  return found !== undefined;
}
export async function saveNamed(tx: Tx, seatId: string, named: boolean, now: Instant): Promise<void> {
  await tx.deleteFrom('matrix.author').where('seatId', '=', seatId).execute();
  if (!named) return;
  await tx
    .insertInto('matrix.author')
    .columns(['seatId', 'personId', 'agreedAt'])
    .expression((eb) =>
      eb
        .selectFrom('matrix.seat')
        .select(['id', 'personId', eb.val<Instant>(now).as('agreedAt')])
        .where('id', '=', seatId),
    )
    .execute();
}

/** An assessor who is not named and whose last choice was not to be. */
export type Unnamed = { readonly seatId: string; readonly actionId: string };
export async function listUnnamed(tx: Tx): Promise<Unnamed[]> {
  const { rows } = await sql<Unnamed>`
    select last.subject_id as seat_id, last.action_id from (
      select distinct on (subject_id) subject_id, action_id, details from platform.audit_entry
      where subject_kind = 'cycle_seat' and word = ${cyclePermissions.nameAuthor.name}
      order by subject_id, sequence desc) last
    where last.details ->> 'named' = 'false' and not exists (select from matrix.author a where a.seat_id = last.subject_id)
    order by 1`.execute(tx);
  return rows;
}

export async function listPublishedSummaries(tx: Tx, cycleId: string): Promise<Summary[]> {
  return tx
    .selectFrom('published.cycleSummary')
    .select(['placeId', 'text'])
    .where('cycleId', '=', cycleId)
    .$narrowType<{ text: string }>()
    .execute();
}

/** Who assessed a place; the name is null where they did not agree to be named. */
export type BriefAuthor = {
  readonly placeId: string;
  readonly code: string;
  readonly seat: SeatKind;
  readonly name: string | null;
};
export async function listBriefAuthors(tx: Tx, cycleId: string): Promise<BriefAuthor[]> {
  return tx
    .selectFrom('published.cycleAuthor as a')
    .innerJoin('published.cyclePlace as p', 'p.id', 'a.placeId')
    .select(['a.placeId', 'p.code', 'a.seat', 'a.name'])
    .where('a.cycleId', '=', cycleId)
    .orderBy('p.position')
    .orderBy('a.seat')
    .$narrowType<BriefAuthor>()
    .execute();
}

/** Who publishes the briefs: the coordinator of the Action. */
export async function findPublisher(tx: Tx, actionId: string): Promise<string> {
  const found = await tx
    .selectFrom('published.organisation')
    .select('name')
    .where('actionId', '=', actionId)
    .where('role', '=', 'coordinator')
    .orderBy('position')
    .executeTakeFirst();
  return found?.name ?? '';
}
