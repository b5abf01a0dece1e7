import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { Locale } from '../../platform/language/language.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { seal, unseal } from '../../platform/seal.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { mail } from '../mail.ts';
import { registerPermission } from '../permissions.ts';
import { findPerson, insertPerson, lockAddress, updateDetails } from '../queries.ts';
import { mailConfirmation } from './confirm-email.ts';
import { makeFounder, placeOrganisation } from './place-organisation.ts';
import type { Registration } from './schema.ts';

const purpose = 'registration of an organisation';
type Form = Registration & { readonly locale: Locale };

/**
 * A CSO registers itself: answered before anything is looked up, so that neither a word nor a time tells whether the address has an
 * account or the organisation is registered.
 */
export async function askToRegister(
  work: Work,
  { secret }: Pick<Accounts, 'secret'>,
  form: Form,
): Promise<void> {
  mustBeAbleTo(work.actor, registerPermission, undefined);
  const sealed = seal(secret, purpose, JSON.stringify(form)).toString('base64url');
  await work.enqueue('organisation.mail_registration', { sealed });
}

/** The job behind it, which alone opens what was typed. */
export function mailRegistrationJob(accounts: Accounts): JobDefinition {
  return {
    word: 'organisation.mail_registration',
    run: (work, { sealed }) => {
      const form = unseal(accounts.secret, purpose, Buffer.from(String(sealed), 'base64url'));
      return registerOrganisation({ ...work, actor: nobody }, accounts, JSON.parse(form) as Form);
    },
  };
}

/**
 * Keeps what a CSO typed and mails the link that proves the address: there the password is chosen, and there it is asked whether it is
 * one that is registered already. Nothing is public, nobody is told and nobody can sign in before. An address registered twice before
 * that gets a link for each, and the one that is used decides. An address that has an account already learns of it by mail.
 */
export async function registerOrganisation(
  work: Work,
  accounts: Pick<Accounts, 'baseUrl'>,
  input: Form,
): Promise<void> {
  const { tx, now } = work;
  mustBeAbleTo(work.actor, registerPermission, undefined);
  const { email, personName: name, locale } = input;
  await lockAddress(tx, email);
  const known = await findPerson(tx, { email });
  if (known?.confirmedAt) {
    const to = { email: known.email, locale: known.locale, personId: known.id };
    const link = `${accounts.baseUrl}/register/another`;
    return mail(work, { template: 'account_exists', to, args: { link } });
  }
  const person = { id: known?.id ?? newId(), email: known?.email ?? email, name, locale };
  if (known) await updateDetails(tx, known.id, { name, locale });
  else await insertPerson(tx, { ...person, accountId: null, createdAt: now, confirmedAt: null });
  const organisationId = await placeOrganisation(work, person, input);
  await makeFounder(work, { personId: person.id, organisationId });
  await mailConfirmation(work, accounts, person, organisationId);
  await audit(
    { ...work, actor: { ...nobody, personId: person.id } },
    'organisation.register',
    { kind: 'organisation', id: organisationId },
    { personId: person.id },
  );
}
