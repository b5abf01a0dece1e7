import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { agreementWorkflow } from '../agreements/workflow.ts';
import { gatherFacts } from './gather-facts.ts';
import { keepChange, type Wish } from './keep-change.ts';
import { noticeDay } from './notice-day.ts';
import { changeOf, mustBePossible, mustBeWithinLimit, mustChangeSomething } from './rules.ts';

export type Shift = Pick<Wish, 'headings' | 'reason'>;

/**
 * The sub-grantee moves money between headings within the limit: its notice changes the budget on the day it is sent, and the grant
 * officers are told. `seen` is the last change that its form knew. Returns its id. Problems: `agreement_not_in_state`, `addendum_open`,
 * `shift_without_headings`, `changed_since_shown`, `shift_too_early` (day), those of `mustBePossible`, `shift_over_limit` (percent).
 */
export async function notifyShift(
  work: Work,
  { agreementId, shift, seen }: { agreementId: string; shift: Shift; seen?: string },
): Promise<string> {
  const agreement = await lockAgreement(work.tx, agreementId);
  beginStep(work, agreementWorkflow, 'notify_shift', agreement);
  const facts = await gatherFacts(work, agreement);
  mustBeSeen(seen, facts.changeId ?? '');
  const inForceFrom = noticeDay(facts);
  const { reason, headings } = shift;
  const change = changeOf({ appliesFrom: inForceFrom, endsOn: null, amountMinor: null, headings }, facts);
  mustChangeSomething(change);
  mustBePossible(change, facts);
  mustBeWithinLimit(change, facts);
  const { personId: requestedBy } = work.actor;
  const made = { state: 'noticed', requestedBy, requestedAt: work.now, inForceFrom } as const;
  const id = await keepChange(work, agreement, { change, facts, reason, made });
  await work.enqueue('addendum.notify', { addendumId: id });
  await finishStep(work, agreementWorkflow, 'notify_shift', agreement.id, { addendum: id }, { reason });
  return id;
}
