import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import type { Locale } from '../../platform/language/language.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mail } from '../mail.ts';
import { registerPermission, requestToJoinPermission } from '../permissions.ts';
import { findPerson, insertPerson, lockAddress, updateDetails } from '../queries.ts';
import { mailConfirmation } from './confirm-email.ts';
import { answerSimilar, placeOrganisation } from './place-organisation.ts';
import type { Registration } from './schema.ts';

/**
 * A CSO registers itself, or its person asks to join the one that is there. Nothing is public, nobody is told and nobody can
 * sign in before the address is proved by the link that this mails: there the password is chosen. An address registered twice
 * before that gets a link for each, and the one that is used decides. An address that has an account already learns of it by
 * mail; the page says the same in every case. Problem: `similar_organisation`.
 */
export async function registerOrganisation(
  work: Work,
  accounts: Pick<Accounts, 'baseUrl'>,
  input: Registration & { locale: Locale },
): Promise<void> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, registerPermission, undefined);
  const { email, personName: name, locale } = input;
  await lockAddress(tx, email);
  const known = await findPerson(tx, { email });
  if (known?.confirmedAt) {
    // The warning comes for every address, or its absence would tell.
    await answerSimilar(work, input);
    const to = { email: known.email, locale: known.locale, personId: known.id };
    const link = `${accounts.baseUrl}/register/another`;
    return mail(work, { template: 'account_exists', to, args: { link } });
  }
  const person = { id: known?.id ?? newId(), email: known?.email ?? email, name, locale };
  if (known) await updateDetails(tx, known.id, { name, locale });
  else await insertPerson(tx, { ...person, accountId: null, createdAt: now, confirmedAt: null });
  const founder = { personId: person.id, email: person.email };
  const { kind, organisationId } = await placeOrganisation(work, founder, input, null);
  await mailConfirmation(work, accounts, person, organisationId);
  await audit(
    { ...work, actor: { ...nobody, personId: person.id } },
    kind === 'registered' ? 'organisation.register' : requestToJoinPermission.word,
    { kind: 'organisation', id: organisationId },
    { personId: person.id },
  );
}
