import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { keepChange, readWish, type Wish } from './keep-change.ts';
import { inForceFrom, mustBeWithinLimit } from './rules.ts';

/**
 * The sub-grantee moves money between headings within the limit: its notice changes the budget from its day, at the earliest today, and the grant officers are told.
 * Returns its id. Problems: `agreement_not_in_state`, those of `mustBePossible`, `addendum_open`, `addendum_no_budget`,
 * `shift_over_limit` (percent).
 */
export async function notifyShift(
  work: Work,
  { agreementId, shift }: { agreementId: string; shift: Pick<Wish, 'appliesFrom' | 'headings' | 'reason'> },
): Promise<string> {
  const agreement = await lockAgreement(work.tx, agreementId);
  beginStep(work, agreementWorkflow, 'notify_shift', agreement);
  const wish = { ...shift, endsOn: null, amountMinor: null };
  const { change, facts } = await readWish(work, agreement, wish);
  mustBeWithinLimit(change, facts);
  const { personId: requestedBy } = work.actor;
  const from = inForceFrom(change.appliesFrom, facts.today);
  const made = { state: 'noticed', requestedBy, requestedAt: work.now, inForceFrom: from } as const;
  const { reason } = shift;
  const id = await keepChange(work, agreement, { change, facts, reason, made });
  await work.enqueue('addendum.notify', { addendumId: id });
  await finishStep(work, agreementWorkflow, 'notify_shift', agreement.id, { addendum: id }, { reason });
  return id;
}
