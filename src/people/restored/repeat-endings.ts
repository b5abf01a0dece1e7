import { audit } from '../../platform/audit/audit.ts';
import type { Work } from '../../platform/work.ts';
import { saveDisabled } from '../disabling/queries.ts';
import { disablePersonPermission, endMembershipPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { closeInvitation, closeMembership, findInvitation, findMembership } from '../team/queries.ts';
import type { Ended, ShutOut } from './queries.ts';

type AnyWork = Omit<Work, 'actionId'>;
const repeated = { repeated: true };

/** Shuts out again whoever was disabled in what the backup takes the place of. Answers how many there were. */
export async function repeatDisabling(work: AnyWork, shutOut: readonly ShutOut[]): Promise<number> {
  let count = 0;
  for (const { id, disabledAt, actionId } of shutOut) {
    const person = await findPerson(work.tx, { id }, { lock: true });
    if (!person || person.disabledAt) continue;
    await saveDisabled(work.tx, id, disabledAt);
    await audit({ ...work, actionId }, disablePersonPermission.name, { kind: 'person', id }, repeated);
    count++;
  }
  return count;
}

/** Ends again every role that had ended. Answers how many there were. */
export async function repeatEndedRoles(work: AnyWork, ended: readonly Ended[]): Promise<number> {
  let count = 0;
  for (const { id, at } of ended) {
    const role = await findMembership(work.tx, id, { lock: true });
    if (!role) continue;
    await closeMembership(work.tx, id, at);
    const { organisationId, personId, actionId } = role;
    await audit(
      { ...work, actionId },
      endMembershipPermission.name,
      { kind: 'person', id: personId },
      { organisationId, role: role.role, ...repeated },
    );
    count++;
  }
  return count;
}

/** Closes again every invitation that was answered or withdrawn. Answers how many there were. */
export async function repeatSpentInvitations(work: AnyWork, spent: readonly Ended[]): Promise<number> {
  let count = 0;
  for (const { id, at } of spent) {
    const invitation = await findInvitation(work.tx, { id }, { lock: true });
    if (!invitation || invitation.usedAt) continue;
    await closeInvitation(work.tx, id, at);
    count++;
  }
  return count;
}
