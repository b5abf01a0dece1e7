import { makeAccount } from '../../src/people/accounts/account.ts';
import {
  demonstrationCodes,
  giveDemonstrationFactor,
} from '../../src/people/accounts/demonstration-factor.ts';
import { openTestAccounts } from '../../src/people/accounts/testing.ts';
import { updateAccount } from '../../src/people/queries.ts';
import { type Cast, castOf } from './cast.ts';
import { makeDatabase } from './database.ts';
import { openPeopleInstance } from './people-pages.tsx';

export const password = 'a ferry, a bridge, a road';
const names = ['besa', 'bora', 'ana', 'ivo', 'dragan'] as const;

/** The pages of people over a database of their own, with sign-ins for some of the cast: `name@example.org` and `password`. */
export async function openPeople() {
  const opened = openTestAccounts(await makeDatabase());
  const { db, accounts } = opened;
  const cast: Cast = await db.transaction().execute(async (tx) => castOf(tx));
  const instance = openPeopleInstance(db, accounts, cast.actionId, { demonstration: true });
  for (const name of names) {
    const email = `${name}@example.org`;
    const accountId = await makeAccount(accounts, { email, password });
    await db.transaction().execute(async (tx) => {
      await tx.updateTable('people.person').set({ email }).where('id', '=', cast[name].personId).execute();
      await updateAccount(tx, cast[name].personId, accountId);
    });
    if (name === 'ivo') await giveDemonstrationFactor(accounts, { id: accountId, email });
  }
  return {
    opened,
    cast,
    instance,
    /** A browser in which this person has signed in. Throws when they could not. */
    signedIn: async (name: string) => {
      const browser = instance.visit();
      await browser.go('/sign-in?next=/account');
      const email = `${name}@example.org`;
      const code = (await demonstrationCodes(accounts, [email])).get(email) ?? '';
      const { status, path } = await browser.send({ email, password, code });
      if (status !== 200 || path !== '/account') throw new Error(`${name} came to ${path} (${status})`);
      return browser;
    },
    /** The link in the latest mail of this template. */
    lastLink: async (template: string): Promise<string> => {
      const mail = await db
        .selectFrom('platform.mail')
        .selectAll()
        .where('template', 'like', `people.%${template}`)
        .orderBy('createdAt', 'desc')
        .executeTakeFirstOrThrow();
      return /http:\/\/localhost:3000(\/[\w/-]+)/.exec(JSON.stringify(mail))![1]!;
    },
  };
}
