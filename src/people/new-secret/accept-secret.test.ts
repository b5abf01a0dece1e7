import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeDatabase } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { makeAccount } from '../accounts/account.ts';
import { giveDemonstrationFactor } from '../accounts/demonstration-factor.ts';
import { openAccounts } from '../accounts/open-accounts.ts';
import { countRecoveryCodes } from '../accounts/queries.ts';
import { insertPasskey } from '../accounts/queries-passkeys.ts';
import { beginWithRecoveryCodes } from '../accounts/second-factor.ts';
import { signIn } from '../accounts/sign-in.ts';
import { makeBrowser, openTestAccounts } from '../accounts/testing.ts';
import { acceptSecret, markSecret, standOfSecret } from './accept-secret.ts';

let opened: ReturnType<typeof openTestAccounts>;
let changed: ReturnType<typeof openAccounts>;
beforeAll(async () => {
  const to = await makeDatabase();
  opened = openTestAccounts(to);
  const secret = 'another secret that is long enough to be one';
  changed = openAccounts({ to, baseUrl: 'http://localhost:3000', secret });
});
afterAll(async () => {
  await changed.close();
  await opened.close();
});

it('is noticed, and takes away what only the old one opened: passkeys stay, passwords too', async () => {
  expect(await standOfSecret(opened.accounts)).toBe('unknown');
  await markSecret(opened.accounts);
  expect(await standOfSecret(opened.accounts)).toBe('same');
  expect(await standOfSecret(changed)).toBe('other');

  const password = 'the bridge stands since 1566';
  const make = (email: string) => makeAccount(opened.accounts, { email, password });
  const withCode = { id: await make('code@example.org'), email: 'code@example.org' };
  await giveDemonstrationFactor(opened.accounts, withCode);
  const withPasskey = await make('passkey@example.org');
  await beginWithRecoveryCodes(opened.accounts, withPasskey);
  await insertPasskey(opened.db, {
    id: newId(),
    userId: withPasskey,
    credential: 'a credential',
    publicKey: Buffer.from('a key'),
    counter: 0,
    transports: [],
    name: 'a key on the ring',
  });
  const enter = async (email: string) =>
    (await signIn(changed, { email, password }, makeBrowser().visitor)).kind;
  expect(await enter('code@example.org')).toBe('second_step');

  expect(await acceptSecret(changed)).toBe(2);
  expect(await standOfSecret(changed)).toBe('same');
  expect(await standOfSecret(opened.accounts)).toBe('other');
  expect(await enter('code@example.org')).toBe('signed_in');
  expect(await countRecoveryCodes(opened.db, withCode.id)).toBe(0);
  expect(await enter('passkey@example.org')).toBe('second_step');
  expect(await countRecoveryCodes(opened.db, withPasskey)).toBeGreaterThan(0);
});
