import { type Candidate, listCandidates } from '../people/index.ts';
import { audit } from '../platform/audit/audit.ts';
import { newId } from '../platform/ids.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Tx, Work } from '../platform/work.ts';
import { appointPermission, endAppointmentPermission, seeCase } from './permissions.ts';
import { endAppointmentRow, findAppointment, insertAppointment } from './queries-handlers.ts';
import type { Desk } from './rules.ts';

/** The roles whose people may be appointed: those that a case can be opened to. */
export const handlerRoles = Object.keys(seeCase.roles).filter((role) => role !== 'contracting_authority');
/** People of the contracting authority belong to no partner: they may read unclear and unlisted reports, and nothing else. */
const outside = ['contracting_authority'];
const openToThem: readonly Desk[] = ['unclear', 'outside'];

/** Everyone who may be appointed to something: people of the partners, and those who read unclear reports alone. */
export async function listAble(tx: Tx, actionId: string): Promise<Candidate[]> {
  return [
    ...(await listCandidates(tx, actionId, handlerRoles)),
    ...(await listCandidates(tx, actionId, outside, { outside: true })),
  ];
}

/**
 * Appoints a person to handle cases of a kind for their organisation, or to read unclear or unlisted reports. Nobody appoints themselves.
 * Returns the id. Problems: `not_a_candidate`, `reads_unclear_alone`, `belongs_to_partner`, `appoints_oneself`, `already_appointed`.
 */
export async function appointHandler(
  work: Work,
  { personId, organisationId, kind }: { personId: string; organisationId: string; kind: Desk },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, appointPermission, undefined);
  const field = { field: 'person' };
  const isIt = (one: Candidate) => one.personId === personId && one.organisationId === organisationId;
  if (!(await listAble(tx, actionId)).some(isIt)) throw problem('not_a_candidate', {}, field);
  const ofPartner = (await listCandidates(tx, actionId, handlerRoles)).some(isIt);
  if (!ofPartner && !openToThem.includes(kind)) throw problem('reads_unclear_alone', {}, field);
  if (ofPartner && kind === 'outside') throw problem('belongs_to_partner', {}, field);
  if (personId === actor.personId) throw problem('appoints_oneself', {}, field);
  const id = newId();
  const row = { id, actionId, personId, organisationId, kind, appointedBy: actor.personId, appointedAt: now };
  if (!(await insertAppointment(tx, row))) throw problem('already_appointed', {}, field);
  await audit(work, appointPermission.name, { kind: 'voice_appointment', id }, { kind });
  return id;
}

/** Ends an appointment; its cases go to whoever is next at once. Problem: `not_found`. */
export async function endAppointment(
  work: Work,
  { appointmentId }: { appointmentId: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const appointment = await findAppointment(tx, actionId, appointmentId);
  if (!appointment) throw problem('not_found');
  mustBeAbleTo(actor, endAppointmentPermission, appointment);
  const ended = { id: appointmentId, endedBy: actor.personId, endedAt: now };
  if (!(await endAppointmentRow(tx, ended))) throw problem('not_found');
  const { kind } = appointment;
  await audit(
    work,
    endAppointmentPermission.name,
    { kind: 'voice_appointment', id: appointmentId },
    { kind },
  );
}
