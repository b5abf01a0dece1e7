import { audit } from '../../platform/audit/audit.ts';
import { addDays, dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { listPlaces, listQuestions, lockCycle, updateCycle } from './queries.ts';
import { countVerdicts, listInvitations } from './queries-verdicts.ts';
import { reasonsWhereNobodyIsAsked } from './rules.ts';
import type { HandOverForm } from './schema.ts';

/**
 * Hands what was found over to the invited institutions, once everything is decided, with the day until which they reply: they have the
 * days that the cycle grants them, and where none is invited a reason stands for it that is published.
 * Problems: `not_permitted`, `cycle_not_in_state`, `reply_day_too_soon`, `place_not_heard`, `verdicts_missing`.
 */
export async function handOver(
  work: Work,
  { cycleId, form }: { cycleId: string; form: HandOverForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  mustBeAbleTo(actor, cyclePermissions.handOver, undefined);
  const state = nextCycleState(cycle.state, 'invite');
  if (form.replyUntil < addDays(dayIn(zone, now), cycle.replyDays))
    throw problem('reply_day_too_soon', { days: cycle.replyDays }, { field: 'reply_until' });
  const places = await listPlaces(tx, cycleId);
  const invitations = await listInvitations(tx, actionId, cycleId);
  const unheard = reasonsWhereNobodyIsAsked(
    places,
    new Set(invitations.map(({ placeId }) => placeId)),
    form.unheard,
  );
  const questions = await listQuestions(tx, { cycleId });
  const missing = places.length * questions.length - (await countVerdicts(tx, cycleId));
  if (missing > 0) throw problem('verdicts_missing');
  await updateCycle(tx, cycleId, { state, replyUntil: form.replyUntil, unheard }, now);
  await work.enqueue('cycle.hand_over', { cycleId });
  await audit(
    work,
    'cycle.hand_over',
    { kind: 'cycle', id: cycleId },
    { until: form.replyUntil, unheard: Object.keys(unheard).length },
  );
}
