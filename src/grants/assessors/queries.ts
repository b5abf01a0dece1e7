import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { listPool, type PoolMember } from '../assessment/queries-pool.ts';

/** Somebody of the pool with what is said of them. */
export async function findAssessor(tx: Tx, actionId: string, id: string): Promise<PoolMember | undefined> {
  return (await listPool(tx, actionId)).find((one) => one.id === id);
}

/** The same, with the person held until the transaction ends: a profile may not be there yet. Throws `not_found`. */
export async function lockAssessor(tx: Tx, actionId: string, id: string): Promise<PoolMember> {
  await tx.selectFrom('people.person').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  const found = await findAssessor(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function saveProfile(
  tx: Tx,
  {
    actionId,
    personId,
    ...said
  }: Omit<PoolMember, 'id' | 'name' | 'organisationName'> & {
    actionId: string;
    personId: string;
    updatedBy: string;
    updatedAt: Instant;
  },
): Promise<void> {
  const values = { ...said, languages: [...said.languages], fields: [...said.fields] };
  await tx
    .insertInto('grants.assessorProfile')
    .values({ actionId, personId, ...values })
    .onConflict((conflict) => conflict.columns(['actionId', 'personId']).doUpdateSet(values))
    .execute();
}
