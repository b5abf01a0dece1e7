import { listCandidates } from '../../people/index.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { decidingOf } from './cycle-case.ts';
import { cyclePermissions } from './permissions.ts';
import { lockCycle } from './queries.ts';
import { insertSeat, listSeats, lockSeat, saveSeat } from './queries-seats.ts';
import { mustBeAnother, mustLeaveAnAdjudicator } from './rules.ts';
import type { ReplaceForm } from './schema.ts';
import { seatWorkflow } from './workflow.ts';

/**
 * Puts another person on a seat, with a reason: they answer anew, and what was answered on it counts no more. Returns the new seat's id.
 * Problems: `not_permitted`, `cycle_not_in_state`, `assessor_not_available`, `assessors_of_one_partner`, and those of `mustLeaveAnAdjudicator`.
 */
export async function replaceAssessor(
  work: Work,
  { seatId, form }: { seatId: string; form: ReplaceForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const seat = await lockSeat(tx, actionId, seatId);
  const { state } = await lockCycle(tx, actionId, seat.cycleId);
  beginStep(work, seatWorkflow, 'replace', { ...seat, state });
  const [personId = '', organisationId = ''] = form.assessor.split('/');
  const known = await listCandidates(tx, actionId, Object.keys(cyclePermissions.answer.roles));
  const isKnown = known.some((one) => one.personId === personId && one.organisationId === organisationId);
  if (!isKnown || personId === seat.personId)
    throw problem('assessor_not_available', {}, { field: 'assessor' });
  const next = { seat: seat.seat, personId, organisationId };
  const others = await listSeats(tx, seat.cycleId);
  mustBeAnother(
    others.filter(({ placeId, id }) => placeId === seat.placeId && id !== seatId),
    next,
  );
  mustLeaveAnAdjudicator(personId, await decidingOf(tx, actionId, seat.placeId));
  await saveSeat(tx, seatId, { endedBy: actor.personId, endedAt: now });
  const id = newId();
  await insertSeat(tx, {
    ...next,
    ...{ id, placeId: seat.placeId, appointedBy: actor.personId, appointedAt: now },
  });
  if (state === 'answering') await work.enqueue('cycle.appoint', { seatId: id });
  const details = { seat: id, place: seat.code };
  await finishStep(work, seatWorkflow, 'replace', seat.cycleId, details, { reason: form.reason });
  return id;
}
