import { getContract } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import type { CallRules } from '../calls/schema.ts';

/** The most that one organisation may be promised over all calls: by the rules of its call, and by the contract of the Action. */
export async function ceilingOf(
  tx: Tx,
  actionId: string,
  { thirdPartyCeilingMinor: ofCall }: Pick<CallRules, 'thirdPartyCeilingMinor'>,
): Promise<number> {
  const { thirdPartyCeilingMinor: ofContract } = await getContract(tx, actionId);
  return ofContract === null ? ofCall : Math.min(ofCall, ofContract);
}
