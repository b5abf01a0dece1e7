import { audit } from '../../platform/audit/audit.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { changePassword, getOwnAccount } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { deleteProofs } from '../accounts/queries.ts';
import { mustBeGoodPassword, tries } from '../accounts/rules.ts';
import { mayTry } from '../accounts/sign-in.ts';
import { mail } from '../mail.ts';
import { changePasswordPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';

/**
 * Changes the password with the present one, ends every other session and every mailed link, and tells the person by mail. Returns the new cookies.
 * Problems: `wrong_password` (field `current`), `password_…`, `too_many_tries`.
 */
export async function changeOwnPassword(
  work: Work,
  accounts: Accounts,
  { current, password }: { current: string; password: string },
  visitor: Visitor,
): Promise<readonly string[]> {
  mustBeAbleTo(work.actor, changePasswordPermission, undefined);
  const person = await findPerson(work.tx, { id: work.actor.personId }, { lock: true });
  if (!person) throw problem('not_found');
  const { id, secondFactor } = await getOwnAccount(accounts, person);
  mustBeGoodPassword(password, [person.email, person.name], secondFactor);
  await mustNotGuess(accounts, person.id);
  const cookies = await changePassword(accounts, { current, wanted: password }, visitor);
  await deleteProofs(accounts.db, id);
  await mail(work, {
    template: 'password_changed',
    to: { email: person.email, locale: person.locale, personId: person.id },
    args: { link: `${accounts.baseUrl}/sign-in/forgotten` },
  });
  await audit(work, 'person.change_password', { kind: 'person', id: person.id });
  return cookies;
}

/** Whoever sits at an open session may not try passwords without end. */
export async function mustNotGuess(accounts: Accounts, personId: string): Promise<void> {
  if (!(await mayTry(accounts, 'own password', personId, tries.perAccount)))
    throw problem('too_many_tries', { minutes: tries.minutes });
}
