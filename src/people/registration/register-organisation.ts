import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import type { Locale } from '../../platform/language/language.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { makeAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { hashPassword } from '../accounts/password.ts';
import { mail } from '../mail.ts';
import { registerPermission, requestToJoinPermission } from '../permissions.ts';
import { findPerson, insertPerson, lockAddress, updateAccount } from '../queries.ts';
import { mailConfirmation } from './confirm-email.ts';
import { placeOrganisation } from './place-organisation.ts';
import type { Registration } from './schema.ts';

/**
 * A CSO registers itself, or its person asks to join the one that is there. Nothing is public and nobody is told before the
 * address is proved by the link that this mails. An address that has an account already learns of it by mail; the page says
 * the same in every case. Problem: `similar_organisation`.
 */
export async function registerOrganisation(
  work: Work,
  accounts: Accounts,
  input: Registration & { locale: Locale },
): Promise<void> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, registerPermission, undefined);
  const { email, password, personName, locale } = input;
  await lockAddress(tx, email);
  const known = await findPerson(tx, { email });
  if (known) {
    // As slow as making an account, so that the time tells nothing either.
    await hashPassword(password);
    const link = `${accounts.baseUrl}/register/another`;
    const to = { email: known.email, locale: known.locale, personId: known.id };
    if (known.confirmedAt) return mail(work, { template: 'account_exists', to, args: { link } });
    return mailConfirmation(work, accounts, known);
  }
  const personId = newId();
  const person = { id: personId, name: personName, email, locale, createdAt: now, confirmedAt: null };
  await insertPerson(tx, { ...person, accountId: null });
  const placed = await placeOrganisation(work, { personId, email }, input, null);
  const registered = placed.kind === 'registered';
  await mailConfirmation(work, accounts, person, registered ? placed.organisationId : null);
  // Last, because it stands outside the transaction: what fails before leaves no sign-in behind.
  await updateAccount(tx, personId, await makeAccount(accounts, { email, password, confirmed: false }));
  await audit(
    { ...work, actor: { ...nobody, personId } },
    registered ? 'organisation.register' : requestToJoinPermission.word,
    { kind: 'organisation', id: placed.organisationId },
    { personId },
  );
}
