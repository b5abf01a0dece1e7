import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockPaymentFiles } from '../payment-files/queries.ts';
import { findPayingAccount, type PayingAccount, payingAccountsOf, savePayingAccount } from './queries.ts';
import { payingAccountWorkflow } from './workflow.ts';

/**
 * A second person confirms the account that a partner is to pay from; the one before is replaced. Problems: `paying_account_not_in_state`,
 * `needs_second_person`.
 */
export async function confirmPayingAccount(
  work: Work,
  { payingAccountId }: { payingAccountId: string },
): Promise<void> {
  const account = await lockAccount(work, payingAccountId);
  const state = beginStep(work, payingAccountWorkflow, 'confirm', account);
  const { current } = await payingAccountsOf(work.tx, account.partnerId);
  if (current) {
    await savePayingAccount(work.tx, current.id, { state: 'replaced' });
    await finishStep(work, payingAccountWorkflow, 'replace', current.id);
  }
  await savePayingAccount(work.tx, account.id, { state, ...decidedBy(work) });
  await finishStep(work, payingAccountWorkflow, 'confirm', account.id);
}

/** The same people refuse it, and the person who entered it. Problem: `paying_account_not_in_state`. */
export async function refusePayingAccount(
  work: Work,
  { payingAccountId }: { payingAccountId: string },
): Promise<void> {
  const account = await lockAccount(work, payingAccountId);
  const state = beginStep(work, payingAccountWorkflow, 'refuse', account);
  await savePayingAccount(work.tx, account.id, { state, ...decidedBy(work) });
  await finishStep(work, payingAccountWorkflow, 'refuse', account.id);
}

const decidedBy = ({ actor, now }: Work) => ({ decidedBy: actor.personId, decidedAt: now });

/** No file is made of the actor's partner, and no other account is decided on, until the transaction ends. */
async function lockAccount({ tx, actor }: Work, id: string): Promise<PayingAccount> {
  await lockPaymentFiles(tx, actor.organisationId);
  const account = await findPayingAccount(tx, id);
  if (!account) throw problem('not_found');
  return account;
}
