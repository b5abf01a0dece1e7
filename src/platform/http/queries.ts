import type { Tx } from '../work.ts';

export type OnceKey = { key: string; personId: string | null; path: string; bodyHash: Buffer };

/**
 * Takes the once-only key of a form. Undefined when it was free; otherwise the row of the request that took it,
 * after that request has committed (the insert waits for it).
 */
export async function takeOnceKey(tx: Tx, once: OnceKey) {
  const taken = await tx
    .insertInto('platform.onceKey')
    .values({ ...once, location: '' })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if (taken.numInsertedOrUpdatedRows === 1n) return undefined;
  return tx.selectFrom('platform.onceKey').selectAll().where('key', '=', once.key).executeTakeFirst();
}

export async function keepLocation(tx: Tx, key: string, location: string) {
  await tx.updateTable('platform.onceKey').set({ location }).where('key', '=', key).execute();
}

export async function freeOnceKey(tx: Tx, key: string) {
  await tx.deleteFrom('platform.onceKey').where('key', '=', key).execute();
}
