import { listContracts } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { findAgreement } from '../agreements/queries.ts';
import { isCurrent } from './is-current.ts';
import type { Signing } from './rules.ts';

/** A draft, and whether a party has entered other details since its text was offered. */
type Offered = {
  readonly agreementId: string;
  readonly signing: Signing | null;
  readonly partyChanged: boolean;
};

/**
 * The ids of the drafts whose offered text no longer says what the records say. Their content is gathered only where the details of a side
 * or the contract of the Action are newer than the offer.
 */
export async function listChangedTexts(
  tx: Tx,
  actionId: string,
  drafts: readonly Offered[],
): Promise<ReadonlySet<string>> {
  const offered = drafts.filter(({ signing }) => signing);
  if (offered.length === 0) return new Set();
  const [contract] = await listContracts(tx, actionId);
  const changed = new Set<string>();
  for (const { agreementId, signing, partyChanged } of offered) {
    if (!partyChanged && !(contract && contract.setAt >= signing!.offeredAt)) continue;
    const agreement = await findAgreement(tx, agreementId);
    if (agreement && !(await isCurrent(tx, agreement))) changed.add(agreementId);
  }
  return changed;
}
