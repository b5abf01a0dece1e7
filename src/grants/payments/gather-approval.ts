import type { HistoryEntry } from '../../platform/audit/history.ts';
import { dayIn, type Instant } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { type AccountProof, findConfirmed } from '../account-proofs/queries.ts';
import { findFigures, findFileAtBank, type InstalmentRecord } from './queries.ts';
import type { AgreementFigures } from './rules.ts';
import { instalmentSteps } from './workflow.ts';

/** What an approval looks at beside the request: what was paid and accepted so far, reports that are missing, the account. Minor units. */
export type ApprovalFacts = Pick<AgreementFigures, 'paidMinor' | 'acceptedMinor' | 'reportsMissing'> & {
  /** The account that was confirmed; none of agreements from before that. */
  readonly account: AccountProof | undefined;
  /** Who refused the request before this one, and when. */
  readonly refused: HistoryEntry | undefined;
  /** The number of the payment file that it is in. */
  readonly file: number | undefined;
};

export async function gatherApproval(
  {
    tx,
    now,
    history,
  }: {
    readonly tx: Tx;
    readonly now: Instant;
    readonly history: Context['history'];
  },
  instalment: InstalmentRecord,
): Promise<ApprovalFacts> {
  const { agreementId, refusalReason } = instalment;
  const refused = ({ word }: HistoryEntry) => word === instalmentSteps.refuse.permission.name;
  const { paidMinor, acceptedMinor, reportsMissing } = await findFigures(tx, agreementId, dayIn(zone, now));
  return {
    ...{ paidMinor, acceptedMinor, reportsMissing },
    account: await findConfirmed(tx, agreementId),
    file: await findFileAtBank(tx, instalment),
    refused: refusalReason === null ? undefined : (await history(instalment, [instalment.id])).find(refused),
  };
}
