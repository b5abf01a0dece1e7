import { getContract, getDefinition, listBudgetByHeading } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { promisedOutside } from './queries-limits.ts';
import type { ContractLimits } from './rules.ts';

/** What a draft is compared with before it is published: the contract of the Action, its budget and what is promised already. */
export async function gatherLimits(
  tx: Tx,
  { id, actionId }: { readonly id: string; readonly actionId: string },
): Promise<ContractLimits> {
  const { thirdPartyCeilingMinor, thirdPartiesTotalMinor } = await getContract(tx, actionId);
  const { action } = await getDefinition(tx, actionId);
  const key = action.budgetHeadings.find(({ thirdParties }) => thirdParties)?.key;
  const headings = key === undefined ? [] : await listBudgetByHeading(tx, actionId);
  return {
    currency: action.currency,
    ceilingMinor: thirdPartyCeilingMinor,
    totalMinor: thirdPartiesTotalMinor,
    headingMinor: headings.find(({ heading }) => heading === key)?.budgetMinor || null,
    takenMinor: await promisedOutside(tx, { callId: id, actionId, currency: action.currency }),
  };
}
