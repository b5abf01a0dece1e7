import type { Instant } from '../../platform/dates.ts';
import { type Actor, hasRole, may } from '../../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { listUnreviewed } from '../emergency/queries.ts';
import { answerJoinRequestPermission, reviewEmergencyPermission } from '../permissions.ts';
import { listOpenRecoveries } from '../recovery/queries.ts';
import { waitingFor } from '../recovery/vouch-for-person.ts';
import { findOrganisation, listOpenJoinRequests } from './queries.ts';

/** The person who waits asked without an account, or is in the record: no mail names them. */
export const peopleTaskKinds = {
  join_request: { before: null, waiter: 'no_account' },
  recovery: { before: null, waiter: 'no_account' },
  emergency: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;
type WaitingTask = Task<keyof typeof peopleTaskKinds>;

/** Emergencies to look through, requests to join that wait for this certifier, and people who lost their second factor and are known here; the oldest first. */
export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<WaitingTask[]> {
  const lost = waitingFor(actor, await listOpenRecoveries(tx, actionId), now).map(
    ({ id, personName }): WaitingTask => ({
      kind: 'recovery',
      record: id,
      about: personName,
      href: `/recoveries/${id}/vouch`,
      due: null,
    }),
  );
  return [...(await listToReview(tx, actor, actionId)), ...lost, ...(await listJoining(tx, actor, actionId))];
}

/** A task from the moment it begins, so that the officer can end it. */
async function listToReview(tx: Tx, actor: Actor, actionId: string): Promise<WaitingTask[]> {
  if (!hasRole(actor, 'data_protection_officer')) return [];
  return (await listUnreviewed(tx, actionId))
    .filter((emergency) => may(actor, reviewEmergencyPermission, emergency))
    .map(({ id, personName }) => ({
      kind: 'emergency',
      record: id,
      about: personName,
      href: `/staff/emergencies/${id}`,
      due: null,
    }));
}

async function listJoining(tx: Tx, actor: Actor, actionId: string): Promise<WaitingTask[]> {
  const { organisationId } = actor;
  const organisation = await findOrganisation(tx, actionId, organisationId);
  if (!organisation || !may(actor, answerJoinRequestPermission, organisation)) return [];
  const requests = await listOpenJoinRequests(tx, organisationId);
  const href = `/organisations/${organisationId}/people`;
  return requests.map(({ id, name }) => ({ kind: 'join_request', record: id, about: name, href, due: null }));
}

export const peopleTasks: TaskSource = {
  texts: 'people.task',
  kinds: peopleTaskKinds,
  list: ({ tx, actor, actionId, now }) => listWaitingTasks(tx, actor, actionId, now),
};
