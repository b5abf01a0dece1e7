import { audit } from '../../platform/audit/audit.ts';
import { addSeconds } from '../../platform/dates.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { lifetimes, mustBeGoodPassword } from '../accounts/rules.ts';
import { mail } from '../mail.ts';
import { hashMailedSecret, makeMailedSecret } from '../mailed-secret.ts';
import { confirmEmailPermission } from '../permissions.ts';
import { findPerson, lockAddress, type Person } from '../queries.ts';
import { isGood } from '../rules.ts';
import { proveAddress } from './prove-address.ts';
import {
  confirmOrganisation,
  findMailedToken,
  findPendingOrganisation,
  findPlaced,
  insertMailedToken,
  isNumberTaken,
  listCertifiers,
  listWaitingRequests,
  type PlacedOrganisation,
} from './queries.ts';

/** What a mailed link finishes: who registered, and the organisation they registered or asked to join. */
export type PendingRegistration = {
  readonly person: Person;
  readonly organisation: PlacedOrganisation | undefined;
};

/** Mails the link that proves an address and finishes one registration: that of `organisationId`, or the person's latest. */
export async function mailConfirmation(
  work: Work,
  { baseUrl }: Pick<Accounts, 'baseUrl'>,
  person: { id: string; email: string; locale: string },
  organisationId?: string,
): Promise<void> {
  const { tx, actionId, now } = work;
  const { token, sha256 } = makeMailedSecret();
  await insertMailedToken(tx, {
    tokenSha256: sha256,
    actionId,
    personId: person.id,
    organisationId: organisationId ?? (await findPendingOrganisation(tx, person.id)),
    expiresAt: addSeconds(now, lifetimes.confirmHours * 3600),
  });
  await mail(work, {
    template: 'confirm',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${baseUrl}/confirm/${token}`, hours: lifetimes.confirmHours },
  });
}

/** The registration of a mailed link, to be shown before it is finished. Problem: `link_not_valid`. */
export async function getPendingRegistration(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  token: string,
): Promise<PendingRegistration> {
  const found = await findMailedToken(tx, hashMailedSecret(token));
  const person = found && isGood(found, now) ? await findPerson(tx, { id: found.personId }) : undefined;
  if (!found || !person || person.confirmedAt) throw problem('link_not_valid');
  const { organisationId } = found;
  return { person, organisation: organisationId ? await findPlaced(tx, organisationId) : undefined };
}

/**
 * The link of the mail was opened and a password chosen: the person may sign in, their organisation counts as registered, and
 * the certifiers of one they asked to join are told. Nobody chose a password before, so whoever registered with an address of
 * somebody else has nothing to come in with.
 * Problems: `link_not_valid`; `password_…`; `number_taken` meanwhile by another organisation.
 */
export async function confirmEmail(
  work: Work,
  accounts: Accounts,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<void> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, confirmEmailPermission, undefined);
  await lockAddress(tx, (await getPendingRegistration(work, token)).person.email);
  // Read again: this link, or another of the address, may have been used while the lock was waited for.
  const { person, organisation } = await getPendingRegistration(work, token);
  mustBeGoodPassword(password, [person.email, name, organisation?.name ?? '']);
  if (organisation && !organisation.confirmedAt) {
    if (await isNumberTaken(tx, organisation.id)) throw problem('number_taken');
    await confirmOrganisation(tx, organisation.id, now);
  }
  const { locale } = person;
  const kept = organisation?.id ?? null;
  await proveAddress(work, accounts, { person, details: { name, locale }, password, kept });
  await tellCertifiers(work, accounts, person.id);
  const as = { ...work, actor: { ...nobody, personId: person.id } };
  await audit(as, 'person.confirm_email', { kind: 'person', id: person.id }, { organisationId: kept });
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
