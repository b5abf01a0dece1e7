import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { accountsOf, saveAccountProof } from './queries.ts';

/** The partner's finance officer confirms the account by its document. Problems: `agreement_not_in_state`, `account_not_proved`, `account_confirmed_by_sender`. */
export async function confirmAccount(work: Work, { agreementId }: { agreementId: string }): Promise<void> {
  await decideAccount(work, 'confirm_account', { agreementId, reason: '' });
}

/** The same person gives the document back with a reason, and the sub-grantee sends another. */
export async function returnAccount(
  work: Work,
  input: { agreementId: string; reason: string },
): Promise<void> {
  await decideAccount(work, 'return_account', input);
}

async function decideAccount(
  work: Work,
  step: 'confirm_account' | 'return_account',
  { agreementId, reason }: { agreementId: string; reason: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const agreement = await lockAgreement(tx, agreementId);
  const accounts = await accountsOf(tx, agreement);
  beginStep(work, agreementWorkflow, step, { ...agreement, ...accounts });
  await saveAccountProof(tx, accounts.latestProof!.id, {
    ...{ state: step === 'confirm_account' ? 'confirmed' : 'returned', decidedBy: actor.personId },
    ...{ decidedAt: now, returnReason: reason },
  });
  await finishStep(work, agreementWorkflow, step, agreementId, {}, reason ? { reason } : {});
}
