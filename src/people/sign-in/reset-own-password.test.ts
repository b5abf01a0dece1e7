import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { makeAccount } from '../accounts/account.ts';
import { signIn } from '../accounts/sign-in.ts';
import { makeBrowser, openTestAccounts } from '../accounts/testing.ts';
import { disablePerson } from '../disabling/disable-person.ts';
import { enablePerson } from '../disabling/enable-person.ts';
import { changeOwnPassword } from '../own-account/change-own-password.ts';
import { updateAccount } from '../queries.ts';
import { readMailedToken } from '../team/testing.ts';
import { getResetPerson, mailReset, resetOwnPassword } from './reset-own-password.ts';

let opened: ReturnType<typeof openTestAccounts>;
beforeAll(async () => {
  opened = openTestAccounts(await makeDatabase());
});
afterAll(() => opened.close());

const password = 'a lantern above the harbour';
const wanted = 'seven bridges over one river';
const reason = 'The telephone was stolen on the ferry.';
const notValid = { code: 'link_not_valid', status: 404 };

type On = {
  tx: Tx;
  cast: Cast;
  email: string;
  /** Asks for a link, and answers the token in it. */
  ask: () => Promise<string>;
};

/** Bora with a sign-in, who asks for links. */
const withBora = (body: (on: On) => Promise<void>) => async () => {
  const tx = await opened.db.startTransaction().execute();
  try {
    const cast = await castOf(tx);
    const email = `bora.${cast.actionId}@example.org`;
    const accountId = await makeAccount(opened.accounts, { email, password });
    await tx.updateTable('people.person').set({ email }).where('id', '=', cast.bora.personId).execute();
    await updateAccount(tx, cast.bora.personId, accountId);
    const ask = async () => {
      await mailReset(cast.work(nobody), opened.accounts, { email });
      const token = await readMailedToken(tx, 'reset');
      await tx.deleteFrom('platform.mail').execute();
      return token;
    };
    await body({ tx, cast, email, ask });
  } finally {
    await tx.rollback().execute();
  }
};
const reset = (cast: Cast, token: string, chosen = wanted) =>
  resetOwnPassword(cast.work(nobody), opened.accounts, { token, password: chosen }, { cookies: '' });
const kindOf = async (email: string, typed: string) =>
  (await signIn(opened.accounts, { email, password: typed }, makeBrowser().visitor)).kind;

describe('a link to a new password', () => {
  it(
    'sets one, once, and no mailed link is good any more',
    withBora(async ({ cast, email, ask }) => {
      const [older, newer] = [await ask(), await ask()];
      await reset(cast, older);
      for (const token of [older, newer])
        await expect(reset(cast, token, 'a third password of theirs')).rejects.toMatchObject(notValid);
      expect(await kindOf(email, wanted)).toBe('signed_in');
    }),
  );

  it(
    'is worth nothing after the password was changed by whoever knew it',
    withBora(async ({ cast, email, ask }) => {
      const token = await ask();
      const browser = makeBrowser();
      const answer = await signIn(opened.accounts, { email, password }, browser.visitor);
      if (answer.kind === 'signed_in') browser.keep(answer.cookies);
      const change = { current: password, password: wanted };
      await changeOwnPassword(cast.work(cast.bora), opened.accounts, change, browser.visitor);
      await expect(reset(cast, token, 'a third password of theirs')).rejects.toMatchObject(notValid);
      expect(await kindOf(email, wanted)).toBe('signed_in');
    }),
  );

  it(
    'is shut to whoever was disabled since, tells nobody of a change, and stays shut when they are let in again',
    withBora(async ({ tx, cast, email, ask }) => {
      const token = await ask();
      const { personId } = cast.bora;
      const person = tx.updateTable('people.person').where('id', '=', personId);
      await person.set({ disabledAt: noon }).execute();
      await expect(getResetPerson({ tx }, opened.accounts, token)).rejects.toMatchObject(notValid);
      await expect(reset(cast, token)).rejects.toMatchObject(notValid);
      expect(await tx.selectFrom('platform.mail').selectAll().execute()).toEqual([]);
      await person.set({ disabledAt: null }).execute();
      await getResetPerson({ tx }, opened.accounts, token);
      await disablePerson(cast.work(cast.ivo), opened.accounts, { personId, reason });
      await enablePerson(cast.work(cast.ivo), opened.accounts, { personId, reason });
      await expect(reset(cast, token)).rejects.toMatchObject(notValid);
      expect(await kindOf(email, password)).toBe('signed_in');
    }),
  );

  it(
    'touches nobody else’s',
    withBora(async ({ tx, cast, ask }) => {
      const email = `besa.${cast.actionId}@example.org`;
      const accountId = await makeAccount(opened.accounts, { email, password });
      await tx.updateTable('people.person').set({ email }).where('id', '=', cast.besa.personId).execute();
      await updateAccount(tx, cast.besa.personId, accountId);
      await mailReset(cast.work(nobody), opened.accounts, { email });
      const hers = await readMailedToken(tx, 'reset');
      await tx.deleteFrom('platform.mail').execute();
      await reset(cast, await ask());
      await reset(cast, hers);
      expect(await kindOf(email, wanted)).toBe('signed_in');
    }),
  );
});
