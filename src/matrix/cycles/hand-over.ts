import { addDays, dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { countMissingVerdicts } from './cycle-case.ts';
import { listPlaces, lockCycle, updateCycle } from './queries.ts';
import { listInvitations } from './queries-verdicts.ts';
import { reasonsWhereNobodyIsAsked } from './rules.ts';
import type { HandOverForm } from './schema.ts';
import { seenFindings } from './seen-of-cycle.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Hands what was found over to the invited institutions, once everything is decided, with the day until which they reply: they have the
 * days that the cycle grants them, and where none is invited a reason stands for it that is published. `seen`: what its page showed
 * (`seenFindings`). Problems: `not_permitted`, `cycle_not_in_state`, `changed_since_shown`, `reply_day_too_soon`, `place_not_heard`, `verdicts_missing`.
 */
export async function handOver(
  work: Work,
  { cycleId, form, seen }: { cycleId: string; form: HandOverForm; seen?: string | undefined },
): Promise<void> {
  const { tx, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  const verdictsMissing = await countMissingVerdicts(tx, cycle);
  const state = beginStep(work, cycleWorkflow, 'hand_over', { ...cycle, verdictsMissing });
  mustBeSeen(seen, await seenFindings(tx, cycle, actionId));
  if (form.replyUntil < addDays(dayIn(zone, now), cycle.replyDays))
    throw problem('reply_day_too_soon', { days: cycle.replyDays }, { field: 'reply_until' });
  const places = await listPlaces(tx, cycleId);
  const invitations = await listInvitations(tx, actionId, cycleId);
  const unheard = reasonsWhereNobodyIsAsked(
    places,
    new Set(invitations.map(({ placeId }) => placeId)),
    form.unheard,
  );
  await updateCycle(tx, cycleId, { state, replyUntil: form.replyUntil, unheard }, now);
  const details = { until: form.replyUntil, unheard: Object.keys(unheard).length };
  await finishStep(work, cycleWorkflow, 'hand_over', cycleId, details);
}
