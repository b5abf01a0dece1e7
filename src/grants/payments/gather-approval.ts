import { dayIn, type Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { type AccountProof, findConfirmed } from '../account-proofs/queries.ts';
import { findFigures, type InstalmentRecord } from './queries.ts';
import type { AgreementFigures } from './rules.ts';

/** What an approval looks at beside the request: what was paid and accepted so far, reports that are missing, the account. Minor units. */
export type ApprovalFacts = Pick<AgreementFigures, 'paidMinor' | 'acceptedMinor' | 'reportsMissing'> & {
  /** The account that was confirmed; none of agreements from before that. */
  readonly account: AccountProof | undefined;
};

export async function gatherApproval(
  { tx, now }: { readonly tx: Tx; readonly now: Instant },
  { agreementId }: Pick<InstalmentRecord, 'agreementId'>,
): Promise<ApprovalFacts> {
  const { paidMinor, acceptedMinor, reportsMissing } = await findFigures(tx, agreementId, dayIn(zone, now));
  return { paidMinor, acceptedMinor, reportsMissing, account: await findConfirmed(tx, agreementId) };
}
