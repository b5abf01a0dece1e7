import { getContract } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import type { OverContract } from './missing.ts';
import { promisedTo } from './queries.ts';
import { passesContract } from './queries-promised.ts';

/** What the contract of the Action does not allow this draft. */
export async function overContract(
  tx: Tx,
  agreement: {
    readonly id: string;
    readonly actionId: string;
    readonly organisationId: string;
    readonly amountMinor: number;
    readonly currency: string;
  },
): Promise<OverContract[]> {
  const { id, actionId, organisationId, amountMinor, currency } = agreement;
  const { thirdPartyCeilingMinor: ceiling } = await getContract(tx, actionId);
  const found: OverContract[] = [];
  if (ceiling !== null && (await promisedTo(tx, actionId, organisationId, currency)) > ceiling)
    found.push('overCeiling');
  if (await passesContract(tx, id, amountMinor)) found.push('overTotal');
  return found;
}
