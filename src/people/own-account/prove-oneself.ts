import { audit } from '../../platform/audit/audit.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { getOwnAccount, isOwnPassword } from '../accounts/account.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { accountOfPasskey } from '../accounts/passkeys.ts';
import { isOwnCode } from '../accounts/second-factor.ts';
import { missedCookies, renewOwnSession } from '../accounts/sessions.ts';
import { withCookies } from '../accounts/sign-in.ts';
import { provePermission } from '../permissions.ts';
import { mustNotGuess } from './change-own-password.ts';
import { getOwn } from './tell-of-second-factor.ts';

/** What somebody proves with who they are: one of the three. `shared` when everybody can read the code on a page. */
export type Proof = {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
  readonly credential?: string | undefined;
  readonly shared?: boolean;
};

/** What a passkey is asked to sign to prove who is at an open session. */
export function provePurpose(personId: string): string {
  return `prove ${personId}`;
}

/**
 * Proves once more who is at this session; money, roles and exports are open to it for the next minutes.
 * The session goes on under another token: the answer is its cookies. Problems: `wrong_password`, `wrong_code`, `passkey_refused`, `proof_missing`, `too_many_tries`.
 */
export async function proveOneself(
  work: Work,
  accounts: Accounts,
  { password, code, credential, shared }: Proof,
  sender: Visitor,
): Promise<string[]> {
  mustBeAbleTo(work.actor, provePermission, undefined);
  const person = await getOwn(work);
  const { id: accountId } = await getOwnAccount(accounts, person);
  await mustNotGuess(accounts, person.id);
  const visitor = withCookies(sender, await missedCookies(accounts, sender));
  const refused = (what: string, field: string) => problem(what, {}, { field });
  if (credential) {
    const found = await accountOfPasskey(accounts, credential, provePurpose(person.id));
    if (found !== accountId) throw refused('passkey_refused', '');
  } else if (code) {
    if (!(await isOwnCode(accounts, { accountId, code, shared }, visitor)))
      throw refused('wrong_code', 'code');
  } else if (!password) throw refused('proof_missing', 'password');
  else if (!(await isOwnPassword(accounts, password, visitor))) throw refused('wrong_password', 'password');
  const by = credential ? 'passkey' : code ? 'code' : 'password';
  await audit(work, provePermission.name, { kind: 'person', id: person.id }, { by });
  return renewOwnSession(accounts, visitor);
}
