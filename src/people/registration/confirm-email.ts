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
import { askToJoin } from './ask-to-join.ts';
import { type Decided, decideSimilar, findSimilar, finishPlaced } from './place-organisation.ts';
import { proveAddress } from './prove-address.ts';
import {
  findMailedToken,
  findPendingOrganisation,
  findPlaced,
  insertMailedToken,
  type PlacedOrganisation,
  type Similar,
} from './queries.ts';
import type { SimilarAnswer } from './schema.ts';

/** What a mailed link finishes: who registered, the organisation, and whether one like it is registered already. */
export type PendingRegistration = {
  readonly person: Person;
  readonly organisation: PlacedOrganisation | undefined;
  readonly similar: Similar | undefined;
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
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  token: string,
): Promise<PendingRegistration> {
  const found = await findMailedToken(tx, hashMailedSecret(token));
  const person = found && isGood(found, now) ? await findPerson(tx, { id: found.personId }) : undefined;
  if (!found || !person || person.confirmedAt) throw problem('link_not_valid');
  const organisation = found.organisationId ? await findPlaced(tx, found.organisationId) : undefined;
  const [similar] = organisation ? await findSimilar({ tx, actionId }, organisation) : [];
  return { person, organisation, similar };
}

/**
 * The link of the mail was opened and a password chosen: the person may sign in, and their organisation counts as registered; or, when
 * one like it was registered already and is theirs, its certifiers are asked to take them in. Nobody chose a password before, so whoever
 * registered with an address of somebody else has nothing to come in with. Returns what became of it.
 * Problems: `link_not_valid`; `password_…`; `similar_organisation` until the warning was answered; `number_taken`.
 */
export async function confirmEmail(
  work: Work,
  accounts: Accounts,
  input: SimilarAnswer & { token: string; name: string; password: string; registrationNumber: string },
): Promise<Decided['kind'] | undefined> {
  const { tx } = work;
  const { token, name, password } = input;
  mustBeAbleTo(work.actor, confirmEmailPermission, undefined);
  await lockAddress(tx, (await getPendingRegistration(work, token)).person.email);
  // Read again: this link, or another of the address, may have been used while the lock was waited for.
  const { person, organisation } = await getPendingRegistration(work, token);
  mustBeGoodPassword(password, [person.email, name, organisation?.name ?? '']);
  const decided = organisation && (await decideSimilar(work, organisation, input));
  const kept = decided?.kind === 'registered' ? organisation!.id : null;
  if (decided?.kind === 'registered')
    await finishPlaced(work, { ...input, ...decided, personId: person.id, organisationId: organisation!.id });
  const { locale } = person;
  await proveAddress(work, accounts, { person, details: { name, locale }, password, kept });
  const as = { ...work, actor: { ...nobody, personId: person.id } };
  await audit(as, 'person.confirm_email', { kind: 'person', id: person.id }, { organisationId: kept });
  if (decided?.kind === 'asked_to_join')
    await askToJoin(as, accounts, { personId: person.id, organisationId: decided.organisationId });
  return decided?.kind;
}
