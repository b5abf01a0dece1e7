import { audit } from '../../platform/audit/audit.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { getOwnAccount, isOwnPassword } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { deleteFactors } from '../accounts/queries-passkeys.ts';
import { passwordLength } from '../accounts/rules.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  isOwnCode,
  renewRecoveryCodes,
  type SecondFactor,
} from '../accounts/second-factor.ts';
import { endOtherSessions } from '../accounts/sessions.ts';
import { secondFactor } from '../permissions.ts';
import { mustNotGuess } from './change-own-password.ts';
import { getOwn, tellOfSecondFactor } from './tell-of-second-factor.ts';

/** Begins the set-up with the password; nothing is asked for until the first code confirmed it. Problem: `wrong_password`. */
export async function beginOwnSecondFactor(
  work: Work,
  accounts: Accounts,
  { password }: { password: string },
  visitor: Visitor,
): Promise<SecondFactor> {
  mustBeAbleTo(work.actor, secondFactor, undefined);
  await mustNotGuess(accounts, work.actor.personId);
  return beginSecondFactor(accounts, password, visitor);
}

/** Switches it on with a code of the authenticator, ends every other session, and returns the new cookies. Problem: `wrong_code`. */
export async function confirmOwnSecondFactor(
  work: Work,
  accounts: Accounts,
  { code }: { code: string },
  visitor: Visitor,
): Promise<readonly string[]> {
  mustBeAbleTo(work.actor, secondFactor, undefined);
  await mustNotGuess(accounts, work.actor.personId);
  const cookies = await confirmSecondFactor(accounts, code, visitor);
  const person = await getOwn(work);
  const account = await getOwnAccount(accounts, person);
  await endOtherSessions(accounts, account.id, { visitor, setCookies: cookies });
  await tellOfSecondFactor(work, accounts, person);
  await audit(work, 'person.second_factor', { kind: 'person', id: person.id }, { on: true });
  return cookies;
}

/**
 * Switches it off, passkeys included, with the password and a code; returns the new cookies. A short password was good beside it only, so it must be
 * changed first. Problems: `wrong_password`, `password_needs_factor`, `wrong_code`.
 */
export async function endOwnSecondFactor(
  work: Work,
  accounts: Accounts,
  { password, code }: { password: string; code: string },
  visitor: Visitor,
): Promise<readonly string[]> {
  mustBeAbleTo(work.actor, secondFactor, undefined);
  await mustNotGuess(accounts, work.actor.personId);
  if (!(await isOwnPassword(accounts, password, visitor)))
    throw problem('wrong_password', {}, { field: 'password' });
  if ([...password].length < passwordLength.alone)
    throw problem('password_needs_factor', { min: passwordLength.alone }, { field: 'password' });
  const person = await getOwn(work);
  const { id } = await getOwnAccount(accounts, person);
  if (!(await isOwnCode(accounts, { accountId: id, code }, visitor)))
    throw problem('wrong_code', {}, { field: 'code' });
  const cookies = await endSecondFactor(accounts, password, visitor);
  await deleteFactors(accounts.db, id);
  await tellOfSecondFactor(work, accounts, person);
  await audit(work, 'person.second_factor', { kind: 'person', id: person.id }, { on: false });
  return cookies;
}

/** Makes new recovery codes with the password; they are returned once. Problems: `wrong_password`, `second_factor_off`. */
export async function renewOwnRecoveryCodes(
  work: Work,
  accounts: Accounts,
  { password }: { password: string },
  visitor: Visitor,
): Promise<readonly string[]> {
  mustBeAbleTo(work.actor, secondFactor, undefined);
  await mustNotGuess(accounts, work.actor.personId);
  const codes = await renewRecoveryCodes(accounts, password, visitor);
  await audit(work, 'person.renew_recovery_codes', { kind: 'person', id: work.actor.personId });
  return codes;
}
