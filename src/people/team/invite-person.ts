import { audit } from '../../platform/audit/audit.ts';
import { addSeconds } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo, type Role } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { lifetimes } from '../accounts/rules.ts';
import { mail } from '../mail.ts';
import { makeMailedSecret } from '../mailed-secret.ts';
import { invitePersonPermission } from '../permissions.ts';
import { findPerson, listMemberships } from '../queries.ts';
import { countInvited, isVouchedFor } from '../vouching/queries.ts';
import { mustBeAmongFirst } from '../vouching/rules.ts';
import { findOrganisation, insertInvitation } from './queries.ts';

export type Invitation = {
  readonly organisationId: string;
  readonly role: Role;
  /** Binds a grant officer to one of the six; null for all. */
  readonly jurisdiction: string | null;
  readonly email: string;
  /** The language the mail is written in until the person chooses one. */
  readonly locale: string;
};

/**
 * Invites an address to a role by mail; the link works once and for 14 days. Returns the invitation's id and that link.
 * A CSO that no partner has confirmed invites a few, and the mail does not name it.
 * Problems: `not_found`, `not_permitted`, `already_member`, `invitations_before_confirmed`.
 */
export async function invitePerson(
  work: Work,
  { baseUrl }: Pick<Accounts, 'baseUrl'>,
  input: Invitation,
): Promise<{ id: string; link: string }> {
  const { tx, actor, actionId, now } = work;
  const { organisationId, role, jurisdiction, locale } = input;
  const email = input.email.trim();
  const organisation = await findOrganisation(tx, actionId, organisationId);
  if (!organisation) throw problem('not_found');
  mustBeAbleTo(actor, invitePersonPermission, { ...organisation, role, jurisdiction });
  const known = await findPerson(tx, { email });
  const held = known ? await listMemberships(tx, actionId, known.id) : [];
  if (
    held.some(
      (one) =>
        one.organisationId === organisationId && one.role === role && one.jurisdiction === jurisdiction,
    )
  )
    throw problem('already_member', {}, { field: 'email' });
  const vouched = organisation.kind !== 'cso' || (await isVouchedFor(tx, organisationId));
  if (!vouched) mustBeAmongFirst(await countInvited(tx, organisationId));
  const id = newId();
  const { token, sha256 } = makeMailedSecret();
  const link = `${baseUrl}/invitation/${token}`;
  await insertInvitation(tx, {
    id,
    actionId,
    organisationId,
    role,
    jurisdiction,
    email,
    tokenSha256: sha256,
    expiresAt: addSeconds(now, lifetimes.invitationDays * 86_400),
    invitedBy: actor.personId,
    createdAt: now,
  });
  const to = { email, locale: known?.locale ?? locale };
  const args = { link, days: lifetimes.invitationDays };
  // Words that nobody looked at, a name too, go to no stranger under our address.
  await mail(
    work,
    vouched
      ? { template: 'invitation', to, args: { ...args, organisation: organisation.name } }
      : { template: 'unnamed_invitation', to, args },
  );
  await audit(work, 'person.invite', { kind: 'invitation', id }, { organisationId, role, jurisdiction });
  return { id, link };
}
