import { may, nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { listActors } from '../list-actors.ts';
import { invitePersonPermission } from '../permissions.ts';
import type { OpenInvitation } from './queries.ts';

/** Whether whoever gave an invitation would still be able to: they are let in, and have a role that gives this one. */
export async function isStillGiven(tx: Tx, invitation: OpenInvitation): Promise<boolean> {
  const { actionId, invitedBy } = invitation;
  // By the system, at the terminal: the first administrator.
  if (invitedBy === nobody.personId) return true;
  const actors = await listActors(tx, { actionId, personId: invitedBy });
  return actors.some((actor) => may(actor, invitePersonPermission, invitation));
}
