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
