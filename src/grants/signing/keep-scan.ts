import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { isCurrent } from './is-current.ts';
import { insertScan, insertScanPage, replaceScan } from './queries.ts';
import { mustBeScan, mustBeSignedMeanwhile, type Side } from './rules.ts';

/** Who keeps which scan: each side its own, and a grant officer also the paper of the sub-grantee that came by post. */
export const scanSteps = ['keep_scan', 'enter_scan', 'keep_partner_scan'] as const;
export type ScanStep = (typeof scanSteps)[number];
export const sideOfScan = (step: ScanStep): Side =>
  step === 'keep_partner_scan' ? 'partner' : 'sub_grantee';

/**
 * Keeps the pages that one side signed, in place of those before. `seen` is the hash of the text that the page named. Problems:
 * `agreement_not_in_state`, `agreement_not_offered`, `agreement_not_read`, `agreement_text_changed`, `changed_since_shown`,
 * `scan_without_file`, `file_type_not_accepted` (kinds), `too_many_files` (max), `signed_in_future`, `signed_before_text` (offered).
 */
export async function keepScan(
  work: Work,
  step: ScanStep,
  input: {
    agreementId: string;
    signedOn: PlainDate;
    files: readonly StoredFile[];
    seen?: string | undefined;
  },
): Promise<void> {
  const { tx, actor, now } = work;
  const { agreementId, signedOn, files, seen } = input;
  const agreement = await lockAgreement(tx, agreementId);
  beginStep(work, agreementWorkflow, step, { ...agreement, textIsCurrent: await isCurrent(tx, agreement) });
  const { offerId, offeredAt, agreedSha256 } = agreement.signing!;
  mustBeSeen(seen, agreedSha256);
  mustBeScan(files);
  mustBeSignedMeanwhile(signedOn, offeredAt, dayIn(zone, now));
  const side = sideOfScan(step);
  const { organisationId } = agreement;
  const replaced = await replaceScan(tx, offerId, side, now);
  const scanId = newId();
  await insertScan(tx, {
    ...{ id: scanId, offerId, agreementId, organisationId, side, signedOn },
    ...{ byStaff: step !== 'keep_scan', uploadedBy: actor.personId, uploadedAt: now },
  });
  for (const [at, file] of files.entries()) {
    const fileId = await keepFile(work, file, { organisationId, purpose: 'agreement_scan' });
    const page = { id: newId(), scanId, agreementId, organisationId, position: at + 1, fileId };
    await insertScanPage(tx, page);
  }
  const details = { scan: scanId, pages: files.length, replaced };
  await finishStep(work, agreementWorkflow, step, agreementId, details);
}
