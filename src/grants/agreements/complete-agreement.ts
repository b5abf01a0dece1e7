import { getDefinition } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { closeAddendumOf } from '../addenda/close-addendum.ts';
import { gatherClosing } from '../closing/gather-closing.ts';
import { findClosing, insertRecovery, saveClosed } from '../closing/queries.ts';
import { balanceOf, keepUntil, mustSayHow } from '../closing/rules.ts';
import { closeMentoringOf } from '../mentoring/close-mentoring.ts';
import { cancelInstalment } from '../payments/cancel-instalment.ts';
import { recordsMonthsOf } from './facts.ts';
import { lockAgreement, saveAgreementState } from './queries.ts';
import { unpaidOf } from './rules.ts';
import { agreementWorkflow } from './workflow.ts';

/**
 * Closes an agreement whose reports are approved, whose money is paid, and whose sub-grantee confirmed the balance; one that was
 * terminated is settled. The balance is final, and what was paid beyond the final grant is recovered by a day. An instalment that nobody
 * asked for, and of which nothing is due any more, is cancelled with it.
 * Problems: `agreement_not_in_state`, `final_report_missing`, `report_missing` (count, numbers), `corrections_open` (count), `instalments_open` (numbers),
 * `closing_not_confirmed`, `closing_closed`, `changed_meanwhile`, `changed_since_shown`, `recovery_reason_missing`, `recovery_day_missing`, `recovery_day_past`.
 */
export async function completeAgreement(
  work: Work,
  input: {
    agreementId: string;
    step: 'complete' | 'settle';
    reason?: string;
    dueOn?: PlainDate | undefined;
    /** The hash of the balance that was shown. */
    seen?: string;
  },
): Promise<void> {
  const today = dayIn(zone, work.now);
  const agreement = await lockAgreement(work.tx, input.agreementId);
  const closing = await gatherClosing(work.tx, agreement, work.now);
  const state = beginStep(work, agreementWorkflow, input.step, closing);
  const balance = balanceOf(closing);
  mustBeSeen(input.seen, hashOfContent(balance));
  const confirmed = await findClosing(work.tx, agreement.id);
  if (confirmed?.paidMinor !== balance.paidMinor || confirmed.finalMinor !== balance.finalMinor)
    throw problem('changed_meanwhile');
  const { reason = '', dueOn } = input;
  mustSayHow(balance, { reason, dueOn }, today);
  const { spare } = unpaidOf(closing);
  for (const instalmentId of spare) await cancelInstalment(work, { instalmentId });
  const { privacy } = await getDefinition(work.tx, work.actionId);
  await saveClosed(work, agreement.id, keepUntil(today, recordsMonthsOf(privacy)));
  const { recoverableMinor } = balance;
  if (recoverableMinor > 0 && dueOn)
    await insertRecovery(work.tx, agreement, { amountMinor: recoverableMinor, reason, dueOn });
  await closeAddendumOf(work, { agreementId: agreement.id });
  await closeMentoringOf(work, { agreementId: agreement.id, endedOn: today });
  await saveAgreementState(work.tx, agreement.id, { state }, work.now);
  const details = { cancelled: spare.length, recoverable_minor: recoverableMinor };
  await finishStep(work, agreementWorkflow, input.step, agreement.id, details);
}
