import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { listPlaces, listQuestions, lockCycle, updateCycle } from './queries.ts';
import { countVerdicts } from './queries-verdicts.ts';
import type { HandOverForm } from './schema.ts';

/**
 * Hands what was found over to the invited institutions, once everything is decided, with the day until which they reply.
 * Problems: `not_permitted`, `cycle_not_in_state`, `verdicts_missing`, `reply_day_past`.
 */
export async function handOver(
  work: Work,
  { cycleId, form }: { cycleId: string; form: HandOverForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  mustBeAbleTo(actor, cyclePermissions.handOver, undefined);
  const state = nextCycleState(cycle.state, 'invite');
  if (form.replyUntil < dayIn(zone, now))
    throw problem('reply_day_past', {}, { field: 'reply_until', status: 422 });
  const places = await listPlaces(tx, cycleId);
  const questions = await listQuestions(tx, { cycleId });
  const missing = places.length * questions.length - (await countVerdicts(tx, cycleId));
  if (missing > 0) throw problem('verdicts_missing');
  await updateCycle(tx, cycleId, { state, replyUntil: form.replyUntil }, now);
  await work.enqueue('cycle.hand_over', { cycleId });
  await audit(work, 'cycle.hand_over', { kind: 'cycle', id: cycleId }, { until: form.replyUntil });
}
