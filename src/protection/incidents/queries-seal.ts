import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Queries } from '../../platform/work.ts';

export type SealedNote = { readonly id: string; readonly note: string };

/** Every sealed note. Asked as the owner: a request sees those of its own organisation alone. */
export async function listSealedNotes(db: Queries): Promise<SealedNote[]> {
  const rows = await db
    .selectFrom('incidents.incident')
    .select(['id', 'note'])
    .where('note', 'is not', null)
    .execute();
  return rows.map(({ id, note }) => ({ id, note: note! }));
}

/** Puts a sealed note in place of the stored one, if that is still what it was. */
export async function replaceSealedNote(
  db: Queries,
  { id, note }: SealedNote,
  sealed: string,
): Promise<void> {
  await db
    .updateTable('incidents.incident')
    .set({ note: sealed })
    .where('id', '=', id)
    .where('note', '=', note)
    .execute();
}

/** As the owner, who sees those of every organisation. */
export async function listWithdrawnIds(db: Queries): Promise<string[]> {
  const rows = await db
    .selectFrom('incidents.incident')
    .select('id')
    .where('state', '=', 'withdrawn')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of them that hold something. */
export async function listLiveAmong(db: Queries, ids: readonly string[]) {
  return db
    .selectFrom('incidents.incident')
    .select(['id', 'actionId', 'organisationId'])
    .where('id', 'in', [...ids])
    .where('state', '<>', 'withdrawn')
    .execute();
}

/** The clock of the database, for whoever works as its owner. */
export async function readClock(db: Queries): Promise<Instant> {
  const { rows } = await sql<{
    now: Instant;
  }>`select now() + clock_shift as now from platform.instance`.execute(db);
  return rows[0]!.now;
}
