import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { cancelInstalment } from '../payments/cancel-instalment.ts';
import { listInstalments, lockAgreement, saveAgreementState } from './queries.ts';
import { findStanding } from './queries-of-application.ts';
import { agreementWorkflow } from './workflow.ts';

type Code = 'award_has_agreement' | 'exclusion_has_agreement';

/** Whether nothing was agreed yet about an application: there is no agreement of it, or a draft. */
export async function isUnsigned(tx: Tx, applicationId: string): Promise<boolean> {
  return ((await findStanding(tx, applicationId))?.state ?? 'draft') === 'draft';
}

/** Nothing was agreed yet: there is no agreement of this application, or a draft. Returns the draft's id. Throws `code`. */
export async function mustBeUnsigned(tx: Tx, applicationId: string, code: Code): Promise<string | undefined> {
  const agreement = await findStanding(tx, applicationId);
  if (agreement && agreement.state !== 'draft') throw problem(code);
  return agreement?.id;
}

/**
 * Sets the draft agreement of an application aside, with the award that ends: its instalments are cancelled, and nothing more is asked of
 * either side. Whoever ends the award holds the application. Throws `code` when it is in force, or was.
 */
export async function setAsideDraft(
  work: Work,
  { applicationId, reason, code }: { applicationId: string; reason: string; code: Code },
): Promise<void> {
  const id = await mustBeUnsigned(work.tx, applicationId, code);
  if (!id) return;
  const agreement = await lockAgreement(work.tx, id);
  if (agreement.state !== 'draft') throw problem(code);
  const state = beginStep(work, agreementWorkflow, 'set_aside', agreement);
  for (const instalment of await listInstalments(work.tx, id))
    await cancelInstalment(work, { instalmentId: instalment.id });
  await saveAgreementState(work.tx, id, { state, terminationReason: reason }, work.now);
  await finishStep(work, agreementWorkflow, 'set_aside', id, {}, { reason });
}
