import type { OwnMark } from '../../platform/http/own-mark.ts';
import { markOfBrowser } from '../accounts/known-browser.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { knownCredential } from '../accounts/passkeys.ts';
import { findAccount } from '../accounts/queries.ts';
import { findPending } from '../accounts/sign-in.ts';

/** What the ways in are counted under for whoever brings something of their own: others in the network keep nobody out. */
export function ownMarks(accounts: Accounts): Readonly<Record<'browser' | 'passkey' | 'firstStep', OwnMark>> {
  return {
    /** The browser in which the person with the typed address signed in before. */
    browser: ({ visitor }, { email }) =>
      typeof email === 'string' ? markOfBrowser(accounts, visitor.cookies, email) : undefined,
    /** A passkey of ours: its name is random, and known to its device alone. */
    passkey: async (_, { credential }) => {
      const known = typeof credential === 'string' ? await knownCredential(accounts, credential) : undefined;
      return known && `passkey ${known}`;
    },
    /** Whoever knew the password: in the browser that is known, else the account from everywhere together. */
    firstStep: async ({ visitor }) => {
      const pending = await findPending(accounts, visitor);
      const account = pending && (await findAccount(accounts.db, { id: pending }));
      if (!account) return undefined;
      return markOfBrowser(accounts, visitor.cookies, account.email) ?? `account ${pending}`;
    },
  };
}
