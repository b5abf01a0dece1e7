import { audit } from '../../platform/audit/audit.ts';
import type { Visitor } from '../../platform/http/route.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import { mustBeAbleTo, nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { seal, unseal } from '../../platform/seal.ts';
import type { Work } from '../../platform/work.ts';
import { findResetToken, getOwnAccount, makeResetToken, resetPassword } from '../accounts/account.ts';
import { knowBrowser } from '../accounts/known-browser.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { deleteProofs } from '../accounts/queries.ts';
import { lifetimes, mustBeGoodPassword } from '../accounts/rules.ts';
import { mail } from '../mail.ts';
import { makeMailedSecret } from '../mailed-secret.ts';
import { resetPasswordPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { mailConfirmation } from '../registration/confirm-email.ts';

const purpose = 'address of a new password';

/** Somebody asks for a new password: answered before anything is looked up, so that no time tells whether the address has an account. */
export async function askForReset(
  work: Work,
  { secret }: Pick<Accounts, 'secret'>,
  { email }: { email: string },
): Promise<void> {
  mustBeAbleTo(work.actor, resetPasswordPermission, undefined);
  await work.enqueue('person.mail_reset', { sealed: seal(secret, purpose, email).toString('base64url') });
}

/** The job behind it, which alone opens the address. */
export function mailResetJob(accounts: Accounts): JobDefinition {
  return {
    word: 'person.mail_reset',
    run: (work, { sealed }) => {
      const email = unseal(accounts.secret, purpose, Buffer.from(String(sealed), 'base64url'));
      return mailReset({ ...work, actor: nobody }, accounts, { email });
    },
  };
}

/**
 * Mails a one-time link to set a new password, if the address has a person. Whoever has not proved the address yet gets the link that
 * does: the password is chosen there.
 */
export async function mailReset(work: Work, accounts: Accounts, { email }: { email: string }): Promise<void> {
  const person = await findPerson(work.tx, { email });
  if (!person || person.disabledAt) return;
  if (!person.confirmedAt) return mailConfirmation(work, accounts, person);
  if (!person.accountId) return;
  const { token } = makeMailedSecret();
  await makeResetToken(accounts, person.accountId, token);
  await mail(work, {
    template: 'reset',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${accounts.baseUrl}/reset/${token}`, minutes: lifetimes.resetMinutes },
  });
  await audit(work, 'person.ask_for_reset', { kind: 'person', id: person.id });
}

/** Whose password a link would reset, for rules about it; throws `link_not_valid`, also for whoever was disabled since. */
export async function getResetPerson(
  { tx }: Pick<Work, 'tx'>,
  accounts: Accounts,
  token: string,
  options: { lock?: boolean } = {},
) {
  const accountId = await findResetToken(accounts, token);
  const person = accountId ? await findPerson(tx, { accountId }, options) : undefined;
  if (!person || person.disabledAt) throw problem('link_not_valid');
  return person;
}

/**
 * Sets a new password by a mailed link: every session and every other link ends, the second factor stays, and the person is told
 * by mail. Their browser is known from now on: returns its cookie, so that no tries of others keep them out.
 */
export async function resetOwnPassword(
  work: Work,
  accounts: Accounts,
  { token, password }: { token: string; password: string },
  { cookies }: Pick<Visitor, 'cookies'>,
): Promise<string> {
  mustBeAbleTo(work.actor, resetPasswordPermission, undefined);
  const person = await getResetPerson(work, accounts, token, { lock: true });
  const { id, secondFactor } = await getOwnAccount(accounts, person);
  mustBeGoodPassword(password, [person.email, person.name], secondFactor);
  await resetPassword(accounts, token, password);
  await deleteProofs(accounts.db, id);
  await mail(work, {
    template: 'password_changed',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${accounts.baseUrl}/sign-in/forgotten` },
  });
  const as = { ...work, actor: { ...nobody, personId: person.id } };
  await audit(as, 'person.reset_password', { kind: 'person', id: person.id });
  return knowBrowser(accounts, cookies, person.email);
}
