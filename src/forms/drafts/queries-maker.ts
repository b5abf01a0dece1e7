import type { Tx } from '../../platform/work.ts';

/** Whose form a key is: the partner that published it from a draft. Undefined for the forms of the Action's files. */
export async function findMaker(
  tx: Tx,
  actionId: string,
  key: string,
): Promise<{ readonly partnerId: string } | undefined> {
  return tx
    .selectFrom('forms.draft')
    .select('partnerId')
    .where('actionId', '=', actionId)
    .where('formKey', '=', key)
    .where('state', '=', 'published')
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** The same, held until the transaction ends: two people begin the next version one after the other. */
export async function lockMaker(
  tx: Tx,
  actionId: string,
  key: string,
): Promise<{ readonly partnerId: string } | undefined> {
  await tx
    .selectFrom('forms.draft')
    .select('id')
    .where('actionId', '=', actionId)
    .where('formKey', '=', key)
    .where('state', '=', 'published')
    .orderBy('id')
    .forUpdate()
    .execute();
  return findMaker(tx, actionId, key);
}
