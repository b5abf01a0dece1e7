// @second-database: locks and races

import { argon2Sync } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDatabase } from '../../../tests/support/database.ts';
import { buildPerson } from '../testing.ts';
import { findResetToken, makeAccount, makeResetToken, resetPassword } from './account.ts';
import { readSignedCookie } from './cookies.ts';
import { giveSignIn } from './give-sign-in.ts';
import { knowBrowser } from './known-browser.ts';
import { hashingOfToday } from './password.ts';
import { countRecoveryCodes, listSessions as listRows } from './queries.ts';
import { tries } from './rules.ts';
import { beginSecondFactor, confirmSecondFactor, renewRecoveryCodes } from './second-factor.ts';
import { endAllSessions, endSession, listSessions, signOut } from './sessions.ts';
import { answerSecondStep, signIn } from './sign-in.ts';
import { authenticatorCode, makeBrowser, openTestAccounts } from './testing.ts';

let opened: ReturnType<typeof openTestAccounts>;
/** The same sign-ins with what a password's hash costs in an instance. */
let strict: ReturnType<typeof openTestAccounts>;
beforeAll(async () => {
  const to = await makeDatabase();
  opened = openTestAccounts(to);
  strict = openTestAccounts(to, { hashing: hashingOfToday });
});
afterAll(() => Promise.all([opened.close(), strict.close()]));

const password = 'the bridge stands since 1566';
let number = 0;
async function someone() {
  const email = `someone.${++number}@example.org`;
  return { email, accountId: await makeAccount(opened.accounts, { email, password }) };
}

describe('a password', () => {
  it('is refused in the same words for a wrong one and for an unknown address', async () => {
    const { email } = await someone();
    const { visitor } = makeBrowser();
    const wrong = await signIn(opened.accounts, { email, password: 'not the password' }, visitor);
    const unknown = await signIn(opened.accounts, { email: 'nobody@example.org', password }, visitor);
    expect(wrong).toEqual({ kind: 'refused' });
    expect(unknown).toEqual(wrong);
  });

  it('is not even tried after ten wrong ones from its network, in /64, and is from any other', async () => {
    const { email } = await someone();
    const from = (address: string, tried: string) =>
      signIn(opened.accounts, { email, password: tried }, makeBrowser(address).visitor);
    for (let i = 0; i < tries.perAccount; i++)
      expect(await from(`2001:db8:5:1::${i}`, 'a guess of many')).toEqual({ kind: 'refused' });
    expect(await from('2001:db8:5:1:ff::1', password)).toMatchObject({ kind: 'too_many', begins: true });
    expect(await from('2001:db8:5:1::1', password)).toMatchObject({ kind: 'too_many', begins: false });
    expect((await from('192.0.2.3', password)).kind).toBe('signed_in');
    const other = { email: (await someone()).email, password };
    expect((await signIn(opened.accounts, other, makeBrowser('2001:db8:5:1::1').visitor)).kind).toBe(
      'signed_in',
    );
  });

  it('of a thousand wrong ones from a network is tried ten times at most, and each further wait is twice as long', async () => {
    const { email } = await someone();
    const guess = () =>
      signIn(opened.accounts, { email, password: 'a guess of many' }, makeBrowser('198.51.100.7').visitor);
    const kinds: string[] = [];
    const guesser = async (from: number) => {
      for (let i = from; i < 1000; i += 20) kinds.push((await guess()).kind);
    };
    await Promise.all(Array.from({ length: 20 }, (_, from) => guesser(from)));
    expect(kinds).toHaveLength(1000);
    expect(kinds.filter((kind) => kind !== 'too_many')).toHaveLength(tries.perAccount);

    const waits: number[] = [];
    for (let round = 0; round < 3; round++) {
      let answer = await guess();
      while (answer.kind !== 'too_many') answer = await guess();
      waits.push(Math.round((Date.parse(answer.until!) - Date.now()) / 60_000));
      await sql`update accounts.attempt set until = now() - interval '1 second' where until is not null`.execute(
        opened.db,
      );
    }
    expect(waits).toEqual([15, 30, 60]);
  });

  it('is tried from a thousand networks fifty times a day, and keeps nobody out of a browser they know or have by mail', async () => {
    const { email } = await someone();
    const network = (at: number) =>
      at % 2 ? `10.${at >> 8}.${at & 255}.1` : `2001:db8:${at.toString(16)}:1::1`;
    const kinds: string[] = [];
    const attacker = async (from: number) => {
      for (let at = from; at < 1000; at += 10)
        kinds.push(
          (await signIn(opened.accounts, { email, password: 'a guess' }, makeBrowser(network(at)).visitor))
            .kind,
        );
    };
    await Promise.all(Array.from({ length: 10 }, (_, from) => attacker(from)));
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(tries.perAccountInADay);
    const owner = makeBrowser('192.0.2.99');
    const enter = async () => (await signIn(opened.accounts, { email, password }, owner.visitor)).kind;
    expect(await enter()).toBe('too_many');
    // Signed in before, or with a new password by mail: each gives the browser this cookie.
    owner.keep([knowBrowser(opened.accounts, '', ` ${email.toUpperCase()} `)]);
    for (let i = 0; i < 20; i++) expect(await enter()).toBe('signed_in');
    const other = makeBrowser('192.0.2.99');
    other.keep([knowBrowser(opened.accounts, '', 'somebody.else@example.org')]);
    expect((await signIn(opened.accounts, { email, password }, other.visitor)).kind).toBe('too_many');
    const forged = makeBrowser('192.0.2.98');
    forged.keep([`known=${encodeURIComponent('made up.AAAA')}; Path=/`]);
    expect((await signIn(opened.accounts, { email, password }, forged.visitor)).kind).toBe('too_many');
    const stolen = makeBrowser('192.0.2.97');
    stolen.keep([knowBrowser(opened.accounts, '', email)]);
    const guesses: string[] = [];
    for (let i = 0; i < 12; i++)
      guesses.push((await signIn(opened.accounts, { email, password: 'a guess' }, stolen.visitor)).kind);
    expect(guesses.filter((kind) => kind === 'refused')).toHaveLength(tries.perAccount);
    expect(await enter()).toBe('signed_in');
  });

  it('opens the doors of sixty people behind one network address within a minute', async () => {
    const known = await someone();
    const { password: hash } = await opened.db
      .selectFrom('accounts.account')
      .select('password')
      .where('userId', '=', known.accountId)
      .executeTakeFirstOrThrow();
    const room = Array.from({ length: 60 }, (_, at) => `trainee.${at}@example.org`);
    await sql`with u as (insert into accounts."user" (id, email, email_verified)
        select mail, mail, true from unnest(${room}::text[]) mail returning id)
      insert into accounts.account (id, account_id, provider_id, user_id, password)
        select id, id, 'credential', id, ${hash} from u`.execute(opened.db);
    const answers = await Promise.all(
      room.map((email) => signIn(opened.accounts, { email, password }, makeBrowser('203.0.113.9').visitor)),
    );
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['signed_in']));
  });

  it('that was hashed with the parameters of an earlier day is hashed anew when it is next known', async () => {
    const { email, accountId } = await someone();
    const stored = () =>
      opened.db
        .selectFrom('accounts.account')
        .select('password')
        .where('userId', '=', accountId)
        .executeTakeFirstOrThrow();
    const nonce = Buffer.from('an old salt here');
    const tag = argon2Sync('argon2id', {
      message: password,
      nonce,
      memory: 1024,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    });
    const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
    const old = `$argon2id$v=19$m=1024,t=1,p=1$${plain(nonce)}$${plain(tag)}`;
    await opened.db
      .updateTable('accounts.account')
      .set({ password: old })
      .where('userId', '=', accountId)
      .execute();
    const typed = { email, password: 'not this one at all' };
    await signIn(strict.accounts, typed, makeBrowser().visitor);
    expect(await stored()).toEqual({ password: old });
    const answer = await signIn(strict.accounts, { email, password }, makeBrowser().visitor);
    expect(answer.kind).toBe('signed_in');
    expect((await stored()).password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is the same however its accents are composed', async () => {
    const email = `accent.${++number}@example.org`;
    await makeAccount(opened.accounts, {
      email,
      password: 'ćuprija na žepi'.normalize('NFD'),
    });
    const typed = { email, password: 'ćuprija na žepi'.normalize('NFC') };
    expect((await signIn(opened.accounts, typed, makeBrowser().visitor)).kind).toBe('signed_in');
  });

  it('stands in the database as Argon2id only, and the address of the network nowhere', async () => {
    const email = `kept.${++number}@example.org`;
    const accountId = await makeAccount(strict.accounts, { email, password });
    await signIn(strict.accounts, { email, password }, makeBrowser('198.51.100.77').visitor);
    const kept = await opened.db
      .selectFrom('accounts.account')
      .select('password')
      .where('userId', '=', accountId)
      .executeTakeFirstOrThrow();
    expect(kept.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const session = await opened.db
      .selectFrom('accounts.session')
      .select('ipAddress')
      .where('userId', '=', accountId)
      .executeTakeFirstOrThrow();
    expect(session.ipAddress ?? '').toBe('');
  });
});

describe('a session', () => {
  it('is a cookie that scripts and other sites cannot use, and is Secure and for this host alone over https', async () => {
    const { email } = await someone();
    const plain = await signIn(opened.accounts, { email, password }, makeBrowser().visitor);
    if (plain.kind !== 'signed_in') throw new Error(plain.kind);
    expect(plain.cookies.join()).toMatch(
      /^mostura\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const https = openTestAccounts(await makeDatabase(), { baseUrl: 'https://mostura.example' });
    await makeAccount(https.accounts, { email, password });
    const secure = await signIn(https.accounts, { email, password }, makeBrowser().visitor);
    await https.close();
    if (secure.kind !== 'signed_in') throw new Error(secure.kind);
    expect(secure.cookies.join()).toMatch(/^__Host-mostura\.session_token=.*; Secure/);
    expect(secure.cookies.join()).not.toMatch(/domain/i);
  });

  it('is not believed when its signature was made by somebody else', () => {
    const forged = `${opened.accounts.cookieName}=${encodeURIComponent(`token.${Buffer.alloc(32).toString('base64')}`)}`;
    expect(readSignedCookie(forged, opened.accounts.cookieName, opened.accounts.cookieKey)).toBeUndefined();
  });

  it('is listed with its device, ends there alone, here alone, or everywhere', async () => {
    const { email, accountId } = await someone();
    const [phone, office, library] = [makeBrowser(), makeBrowser(), makeBrowser()];
    for (const browser of [phone, office, library]) {
      const answer = await signIn(opened.accounts, { email, password }, browser.visitor);
      if (answer.kind === 'signed_in') browser.keep(answer.cookies);
    }
    const sessions = await listSessions(opened.accounts, accountId, phone.visitor);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ here }) => here)).toMatchObject([{ browser: 'Firefox', system: 'Linux' }]);
    const other = sessions.find(({ here }) => !here)!;
    await endSession(opened.accounts, 'somebody else', other.id);
    expect(await listRows(opened.accounts.db, accountId)).toHaveLength(3);
    await endSession(opened.accounts, accountId, other.id);
    expect((await listRows(opened.accounts.db, accountId)).map(({ id }) => id)).not.toContain(other.id);
    phone.keep(await signOut(opened.accounts, phone.visitor));
    expect(phone.visitor.cookies).not.toContain('session_token');
    expect(await listRows(opened.accounts.db, accountId)).toHaveLength(1);
    await endAllSessions(opened.accounts, accountId);
    expect(await listRows(opened.accounts.db, accountId)).toEqual([]);
  });
});

describe('a second factor', () => {
  async function withSecondFactor() {
    const { email, accountId } = await someone();
    const browser = makeBrowser();
    const answer = await signIn(opened.accounts, { email, password }, browser.visitor);
    if (answer.kind === 'signed_in') browser.keep(answer.cookies);
    const begun = await beginSecondFactor(opened.accounts, password, browser.visitor);
    await expect(confirmSecondFactor(opened.accounts, '000000', browser.visitor)).rejects.toMatchObject({
      code: 'wrong_code',
    });
    const code = authenticatorCode(begun.secret);
    browser.keep(await confirmSecondFactor(opened.accounts, code, browser.visitor));
    return { email, accountId, browser, ...begun };
  }
  async function firstStep(email: string, typed = password) {
    const browser = makeBrowser();
    const answer = await signIn(opened.accounts, { email, password: typed }, browser.visitor);
    if (answer.kind !== 'second_step') throw new Error(answer.kind);
    browser.keep(answer.cookies);
    return browser;
  }

  it('is asked for after the password, refuses a wrong code, and opens no session before', async () => {
    const { email, accountId } = await withSecondFactor();
    await endAllSessions(opened.accounts, accountId);
    const browser = await firstStep(email);
    expect(await answerSecondStep(opened.accounts, { code: '123123' }, browser.visitor)).toEqual({
      kind: 'refused',
    });
    expect(await listRows(opened.accounts.db, accountId)).toEqual([]);
  });

  it('takes a code once, also in another sign-in within its half minute', async () => {
    const { email, secret } = await withSecondFactor();
    const code = authenticatorCode(secret);
    const first = await firstStep(email);
    const second = await firstStep(email);
    expect((await answerSecondStep(opened.accounts, { code }, first.visitor)).kind).toBe('signed_in');
    expect(await answerSecondStep(opened.accounts, { code }, second.visitor)).toEqual({ kind: 'refused' });
  });

  it('is not tried any more after ten wrong codes, however many sign-ins are begun for it', async () => {
    const { email, secret } = await withSecondFactor();
    const kinds: string[] = [];
    for (let begun = 0; begun < 3; begun++) {
      const browser = await firstStep(email);
      for (let i = 0; i < 5; i++)
        kinds.push(
          (await answerSecondStep(opened.accounts, { code: `no-such-code-${begun}${i}` }, browser.visitor))
            .kind,
        );
    }
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(10);
    const right = await answerSecondStep(
      opened.accounts,
      { code: authenticatorCode(secret) },
      (await firstStep(email)).visitor,
    );
    expect(right.kind).toBe('too_many');
  });

  it('has recovery codes that nobody can read in the database, and new ones end the old', async () => {
    const { email, accountId, recovery, browser } = await withSecondFactor();
    const kept = await opened.db
      .selectFrom('accounts.twoFactor')
      .select('backupCodes')
      .where('userId', '=', accountId)
      .executeTakeFirstOrThrow();
    for (const code of recovery) expect(kept.backupCodes).not.toContain(code);
    expect(await countRecoveryCodes(opened.accounts.db, accountId)).toBe(10);
    await expect(renewRecoveryCodes(opened.accounts, 'not it', browser.visitor)).rejects.toMatchObject({
      code: 'wrong_password',
    });
    const [fresh = ''] = await renewRecoveryCodes(opened.accounts, password, browser.visitor);
    const later = await firstStep(email);
    expect(await answerSecondStep(opened.accounts, { code: recovery[1]! }, later.visitor)).toEqual({
      kind: 'refused',
    });
    const typed = ` ${fresh.toUpperCase().replaceAll('-', ' ')} `;
    const answer = await answerSecondStep(opened.accounts, { code: typed }, later.visitor);
    expect(answer).toMatchObject({ kind: 'signed_in', byRecoveryCode: true });
    expect(await countRecoveryCodes(opened.accounts.db, accountId)).toBe(9);
  });

  it('takes a recovery code once', async () => {
    const { email, recovery } = await withSecondFactor();
    const code = recovery[0]!;
    const first = await firstStep(email);
    expect((await answerSecondStep(opened.accounts, { code }, first.visitor)).kind).toBe('signed_in');
    const second = await firstStep(email);
    expect(await answerSecondStep(opened.accounts, { code }, second.visitor)).toEqual({ kind: 'refused' });
  });

  it('is still asked for after the password was reset by mail', async () => {
    const { email, accountId } = await withSecondFactor();
    await makeResetToken(opened.accounts, accountId, 'token-of-the-mail');
    await resetPassword(opened.accounts, 'token-of-the-mail', 'a new bridge in one piece');
    await firstStep(email, 'a new bridge in one piece');
  });

  it('has no second step where no first was made', async () => {
    expect((await answerSecondStep(opened.accounts, { code: '123456' }, makeBrowser().visitor)).kind).toBe(
      'over',
    );
  });
});

describe('a reset by mail', () => {
  it('works once, ends every session, and keeps no readable token', async () => {
    const { email, accountId } = await someone();
    await signIn(opened.accounts, { email, password }, makeBrowser().visitor);
    await makeResetToken(opened.accounts, accountId, 'once-only-token');
    const rows = await opened.db.selectFrom('accounts.verification').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('once-only-token');
    expect(await findResetToken(opened.accounts, 'once-only-token')).toBe(accountId);
    await resetPassword(opened.accounts, 'once-only-token', 'a new bridge in one piece');
    expect(await listRows(opened.accounts.db, accountId)).toEqual([]);
    await expect(
      resetPassword(opened.accounts, 'once-only-token', 'another bridge once more'),
    ).rejects.toMatchObject({ code: 'link_not_valid' });
  });
});

it('is given with a known password in a demonstration alone', async () => {
  await opened.db.transaction().execute(async (tx) => {
    const personId = await buildPerson(tx, { email: 'demo@example.org' });
    const given = { personId, password };
    await expect(giveSignIn({ tx }, opened.accounts, given)).rejects.toMatchObject({ code: 'not_permitted' });
    await tx.updateTable('platform.instance').set({ demonstration: true }).execute();
    await giveSignIn({ tx }, opened.accounts, given);
  });
  const answer = await signIn(
    opened.accounts,
    { email: 'demo@example.org', password },
    makeBrowser().visitor,
  );
  expect(answer.kind).toBe('signed_in');
});

it('leaves nothing behind of a sign-up that did not commit', async () => {
  const { email, accountId } = await someone();
  const again = await makeAccount(opened.accounts, {
    email,
    password: 'a second attempt here',
  });
  expect(again).not.toBe(accountId);
  expect((await signIn(opened.accounts, { email, password }, makeBrowser().visitor)).kind).toBe('refused');
});
