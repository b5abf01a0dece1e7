import { audit } from '../../platform/audit/audit.ts';
import { addSeconds } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { confirmAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { lifetimes } from '../accounts/rules.ts';
import { mail } from '../mail.ts';
import { hashMailedSecret, makeMailedSecret } from '../mailed-secret.ts';
import { confirmEmailPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { isGood } from '../rules.ts';
import {
  confirmOrganisation,
  confirmPerson,
  findMailedToken,
  findPendingOrganisation,
  insertMailedToken,
  isNumberTaken,
  listCertifiers,
  listWaitingRequests,
} from './queries.ts';

/** Mails the link that proves an address, and confirms with it the organisation the person registered. */
export async function mailConfirmation(
  work: Work,
  { baseUrl }: Pick<Accounts, 'baseUrl'>,
  person: { id: string; name: string; email: string; locale: string },
  organisationId?: string | null,
): Promise<void> {
  const { tx, actionId, now } = work;
  const { token, sha256 } = makeMailedSecret();
  await insertMailedToken(tx, {
    tokenSha256: sha256,
    actionId,
    personId: person.id,
    organisationId:
      organisationId === undefined ? await findPendingOrganisation(tx, person.id) : organisationId,
    expiresAt: addSeconds(now, lifetimes.confirmHours * 3600),
  });
  await mail(work, {
    template: 'confirm',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${baseUrl}/confirm/${token}`, hours: lifetimes.confirmHours },
  });
}

/**
 * The link of the mail was pressed: the person may sign in, their organisation counts as registered, and the certifiers of one
 * they asked to join are told. Problems: `link_not_valid`, `number_taken` meanwhile by another organisation.
 */
export async function confirmEmail(
  work: Work,
  accounts: Accounts,
  { token }: { token: string },
): Promise<void> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, confirmEmailPermission, undefined);
  const found = await findMailedToken(tx, hashMailedSecret(token));
  if (!found || !isGood(found, now)) throw problem('link_not_valid', {}, { status: 404 });
  const { personId, organisationId } = found;
  const person = await findPerson(tx, { id: personId }, { lock: true });
  if (!person?.accountId) throw problem('link_not_valid', {}, { status: 404 });
  if (organisationId) {
    if (await isNumberTaken(tx, organisationId)) throw problem('number_taken');
    await confirmOrganisation(tx, organisationId, now);
  }
  await confirmPerson(tx, personId, now);
  await tellCertifiers(work, accounts, personId);
  await confirmAccount(accounts, person.accountId);
  const as = { ...work, actor: { ...nobody, personId } };
  await audit(as, 'person.confirm_email', { kind: 'person', id: personId }, { organisationId });
}

/** Tells the certifiers of every organisation a person waits to join. */
export async function tellCertifiers(
  work: Work,
  { baseUrl }: Pick<Accounts, 'baseUrl'>,
  personId: string,
): Promise<void> {
  for (const { organisationId, organisationName } of await listWaitingRequests(work.tx, personId))
    for (const certifier of await listCertifiers(work.tx, organisationId))
      await mail(work, {
        template: 'join_request',
        to: certifier,
        args: { organisation: organisationName, link: `${baseUrl}/organisations/${organisationId}/people` },
      });
}
