import { listCandidates } from '../../people/index.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { decidingOf } from './cycle-case.ts';
import { cyclePermissions } from './permissions.ts';
import { listPlaces, lockCycle } from './queries.ts';
import { insertSeat, listSeats } from './queries-seats.ts';
import { mustBeAnother, mustLeaveAnAdjudicator } from './rules.ts';
import type { AppointForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Appoints somebody of a partner to assess a jurisdiction in a cycle, on one of its two seats. Returns the seat's id.
 * Problems: `not_permitted`, `cycle_not_in_state`, `place_not_here`, `assessor_not_available`,  `seat_taken`,
 * `assessors_of_one_partner`, and those of `mustLeaveAnAdjudicator`.
 */
export async function appointAssessor(
  work: Work,
  { cycleId, form }: { cycleId: string; form: AppointForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  const places = await listPlaces(tx, cycleId);
  const seats = await listSeats(tx, cycleId);
  const seatsFree = 2 * places.length - seats.length;
  beginStep(work, cycleWorkflow, 'appoint', { ...cycle, seatsFree });
  const refused = (code: string, field: string) => problem(code, {}, { field });
  const place = places.find(({ id }) => id === form.place);
  if (!place) throw refused('place_not_here', 'place');
  const [personId = '', organisationId = ''] = form.assessor.split('/');
  const known = await listCandidates(tx, actionId, Object.keys(cyclePermissions.answer.roles));
  if (!known.some((one) => one.personId === personId && one.organisationId === organisationId))
    throw refused('assessor_not_available', 'assessor');
  mustLeaveAnAdjudicator(personId, await decidingOf(tx, actionId, place.id));
  const next = { seat: form.seat, personId, organisationId };
  mustBeAnother(
    seats.filter(({ placeId }) => placeId === place.id),
    next,
  );
  const id = newId();
  await insertSeat(tx, { ...next, id, placeId: place.id, appointedBy: actor.personId, appointedAt: now });
  if (cycle.state === 'answering') await work.enqueue('cycle.appoint', { seatId: id });
  await finishStep(work, cycleWorkflow, 'appoint', cycleId, { seat: id, place: place.code });
  return id;
}
