import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mustBeGoodPassword } from '../accounts/rules.ts';
import { hashMailedSecret } from '../mailed-secret.ts';
import { findPerson, insertMembership, insertPerson, lockAddress } from '../queries.ts';
import { proveAddress } from '../registration/prove-address.ts';
import { isGood } from '../rules.ts';
import { isStillGiven } from './is-still-given.ts';
import { closeInvitation, findInvitation, type OpenInvitation } from './queries.ts';

/**
 * The invitation of a link while it is good; throws `link_not_valid` for one that was used, withdrawn, late or never made, and for one
 * whose giver was shut out or erased since, or may give that role no more.
 */
export async function getInvitation(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  token: string,
  options: { lock?: boolean } = {},
): Promise<OpenInvitation> {
  const invitation = await findInvitation(tx, { sha256: hashMailedSecret(token) }, options);
  if (!invitation || !isGood(invitation, now) || !(await isStillGiven(tx, invitation)))
    throw problem('link_not_valid');
  return invitation;
}

/**
 * Somebody new takes the role they were invited to and chooses a password; the link has proved their address. An address that
 * was registered and never proved is new too, because anybody may have typed it: what was registered with it is dropped, and
 * whoever did register it does so again from their account. Returns the person's id.
 * Problems: `link_not_valid`; `sign_in_to_accept` when the address has a person who proved it.
 */
export async function acceptInvitationAsNew(
  work: Work,
  accounts: Accounts,
  { token, name, password, locale }: { token: string; name: string; password: string; locale: string },
): Promise<string> {
  const { tx, now } = work;
  const invitation = await getInvitation(work, token, { lock: true });
  const { email } = invitation;
  mustBeGoodPassword(password, [email, name]);
  await lockAddress(tx, email);
  const known = await findPerson(tx, { email });
  if (known?.confirmedAt) throw problem('sign_in_to_accept');
  const id = known?.id ?? newId();
  const details = { name, locale };
  if (!known)
    await insertPerson(tx, { id, email, ...details, accountId: null, createdAt: now, confirmedAt: null });
  await proveAddress(work, accounts, { person: { id, email }, details, password, kept: null });
  await take({ ...work, actor: { ...nobody, personId: id } }, invitation);
  return id;
}

/** Somebody signed in takes the role they were invited to. Problems: `link_not_valid`, `invitation_for_another` address. */
export async function acceptInvitation(work: Work, { token }: { token: string }): Promise<void> {
  const { tx, actor } = work;
  const invitation = await getInvitation(work, token, { lock: true });
  if (!(await isFor(invitation, work, actor))) throw problem('invitation_for_another');
  const person = await findPerson(tx, { id: actor.personId });
  if (!person) throw problem('not_found');
  await take(work, invitation);
}

async function isFor({ email }: OpenInvitation, { tx }: Work, actor: Actor): Promise<boolean> {
  const person = await findPerson(tx, { id: actor.personId });
  return person?.email.toLowerCase() === email.toLowerCase();
}

async function take(work: Work, invitation: OpenInvitation): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const { organisationId, role, jurisdiction, invitedBy } = invitation;
  await closeInvitation(tx, invitation.id, now);
  const { personId } = actor;
  await insertMembership(tx, {
    id: newId(),
    actionId,
    personId,
    organisationId,
    role,
    jurisdiction,
    since: now,
    givenBy: invitedBy,
  });
  await audit(work, 'invitation.accept', { kind: 'person', id: personId }, { organisationId, role });
}
