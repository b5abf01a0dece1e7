import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { accountsOf, saveAccountProof } from './queries.ts';

type Decision = { readonly agreementId: string; readonly seen?: string | undefined };

/**
 * The partner's finance officer confirms the account by its document. `seen` is the id of the document that the person was shown, where a
 * page did. Problems: `agreement_not_in_state`, `account_not_proved`, `account_confirmed_by_sender`, `account_document_not_open`,
 * `changed_since_shown`.
 */
export async function confirmAccount(work: Work, decision: Decision): Promise<void> {
  await decideAccount(work, 'confirm_account', { ...decision, reason: '' });
}

/** The same person gives the document back with a reason, and the sub-grantee sends another. */
export async function returnAccount(
  work: Work,
  input: Decision & { readonly reason: string },
): Promise<void> {
  await decideAccount(work, 'return_account', input);
}

async function decideAccount(
  work: Work,
  step: 'confirm_account' | 'return_account',
  { agreementId, seen, reason }: Decision & { readonly reason: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const agreement = await lockAgreement(tx, agreementId);
  const accounts = await accountsOf(tx, agreement);
  beginStep(work, agreementWorkflow, step, { ...agreement, ...accounts });
  const { id } = accounts.latestProof!;
  mustBeSeen(seen, id);
  await saveAccountProof(tx, id, {
    ...{ state: step === 'confirm_account' ? 'confirmed' : 'returned', decidedBy: actor.personId },
    ...{ decidedAt: now, returnReason: reason },
  });
  await finishStep(work, agreementWorkflow, step, agreementId, {}, reason ? { reason } : {});
}
