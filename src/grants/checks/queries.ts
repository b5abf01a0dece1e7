import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { CheckAnswers } from './rules.ts';

export type Check = {
  id: string;
  applicationId: string;
  items: CheckAnswers;
  outcome: 'open' | 'eligible' | 'ineligible';
  reasons: string | null;
  concludedAt: Instant | null;
  version: number;
};

export async function findCheck(tx: Tx, applicationId: string): Promise<Check | undefined> {
  return tx
    .selectFrom('grants.applicationCheck')
    .select(['id', 'applicationId', 'items', 'outcome', 'reasons', 'concludedAt', 'version'])
    .where('applicationId', '=', applicationId)
    .$narrowType<{ items: Check['items'] }>()
    .executeTakeFirst();
}

/** Why an application is not eligible; '' where it is. */
export async function reasonsAgainst(
  tx: Tx,
  { id, state }: { readonly id: string; readonly state: string },
): Promise<string> {
  const check = await findCheck(tx, id);
  return state === 'ineligible' ? (check?.reasons ?? '') : '';
}

export async function saveCheck(
  tx: Tx,
  applicationId: string,
  values: {
    items: CheckAnswers;
    outcome: Check['outcome'];
    reasons: string | null;
    checkedBy: string;
    now: Instant;
  },
) {
  const { now, items, ...rest } = values;
  const row = {
    ...rest,
    items: JSON.stringify(items),
    updatedAt: now,
    concludedAt: values.outcome === 'open' ? null : now,
  };
  await tx
    .insertInto('grants.applicationCheck')
    .values({ id: newId(), applicationId, ...row })
    .onConflict((conflict) => conflict.column('applicationId').doUpdateSet(row))
    .execute();
}
