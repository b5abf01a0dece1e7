import type { Queries } from '../../platform/work.ts';

export type SealedPart = { readonly id: string; readonly discreet: string };

/** Every sealed part. Asked as the owner: a request sees those of its own places alone. */
export async function listSealed(db: Queries): Promise<SealedPart[]> {
  const rows = await db
    .selectFrom('directory.service')
    .select(['id', 'discreet'])
    .where('discreet', 'is not', null)
    .execute();
  return rows.map(({ id, discreet }) => ({ id, discreet: discreet! }));
}

/** Puts a sealed part in place of the stored one, if that is still what it was. */
export async function replaceSealed(
  db: Queries,
  { id, discreet }: SealedPart,
  sealed: string,
): Promise<void> {
  await db
    .updateTable('directory.service')
    .set({ discreet: sealed })
    .where('id', '=', id)
    .where('discreet', '=', discreet)
    .execute();
}
