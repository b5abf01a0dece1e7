import type { Tx } from '../../platform/work.ts';
import { listBudgetByHeading } from '../budget/queries.ts';
import { subGrants } from '../budget/queries-commitments.ts';
import { roundsBooks } from '../budget/queries-spending.ts';
import { getDefinition } from '../queries.ts';
import { getContract } from './queries.ts';

/** Financial support to third parties by the contract, the budget and the agreements. Minor units. */
export type ThirdParties = {
  /** Null where it was not entered. */
  readonly contractMinor: number | null;
  /** The heading of the budget; null where the Action has none for it. */
  readonly budgetMinor: number | null;
  /** Signed sub-grants; of one that is over, what was paid. */
  readonly promisedMinor: number;
  /** Sub-grants that whoever looks may not know are in it in steps. */
  readonly rounded: boolean;
};

export async function gatherThirdParties(tx: Tx, actionId: string): Promise<ThirdParties> {
  const { action } = await getDefinition(tx, actionId);
  const { thirdPartiesTotalMinor } = await getContract(tx, actionId);
  const key = action.budgetHeadings.find(({ thirdParties }) => thirdParties)?.key;
  const headings = key === undefined ? [] : await listBudgetByHeading(tx, actionId);
  const { rows } = await subGrants({ actionId, currency: action.currency }).execute(tx);
  return {
    contractMinor: thirdPartiesTotalMinor,
    budgetMinor: headings.find(({ heading }) => heading === key)?.budgetMinor ?? null,
    promisedMinor: rows.reduce(
      (sum, { state, amount, paid }) => sum + (state === 'signed' ? amount : paid),
      0,
    ),
    rounded: await roundsBooks(tx, actionId),
  };
}
