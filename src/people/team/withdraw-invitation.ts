import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { withdrawInvitationPermission } from '../permissions.ts';
import { isGood } from '../rules.ts';
import { closeInvitation, findInvitation } from './queries.ts';

/** Takes an unanswered invitation back: its link stops working at once. Problem: `invitation_over`. */
export async function withdrawInvitation(work: Work, { id }: { id: string }): Promise<void> {
  const { tx, actor, now } = work;
  const invitation = await findInvitation(tx, { id }, { lock: true });
  if (!invitation) throw problem('not_found');
  mustBeAbleTo(actor, withdrawInvitationPermission, invitation);
  if (!isGood(invitation, now)) throw problem('invitation_over');
  await closeInvitation(tx, id, now);
  await audit(work, 'invitation.withdraw', { kind: 'invitation', id }, { role: invitation.role });
}
