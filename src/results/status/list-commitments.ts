import { type Commitment, getDefinition, listOrdered } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { listSubGrants } from './queries.ts';
import { moneyOf } from './rules.ts';

/**
 * What is contracted and not paid yet, by partner and heading: of sub-grants under the heading for third parties, of contracts with
 * suppliers under theirs. The same rule as on the status page. Minor units of the Action's currency.
 */
export async function listCommitments(tx: Tx, actionId: string): Promise<Commitment[]> {
  const { action } = await getDefinition(tx, actionId);
  const heading = action.budgetHeadings.find(({ thirdParties }) => thirdParties)?.key ?? '';
  const grants = await listSubGrants(tx, { actionId, currency: action.currency });
  const partners = [...new Set(grants.map(({ partnerId }) => partnerId))];
  const ofGrants = partners.map((partnerId) => {
    const { committed } = moneyOf(
      [],
      grants.filter((one) => one.partnerId === partnerId),
    );
    return { partnerId, heading, committed };
  });
  return [...ofGrants, ...(await listOrdered(tx, actionId))];
}
