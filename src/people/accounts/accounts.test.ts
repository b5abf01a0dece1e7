import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDatabase } from '../../../tests/support/database.ts';
import { buildPerson } from '../testing.ts';
import { findResetToken, makeAccount, makeResetToken, resetPassword } from './account.ts';
import { readSignedCookie } from './cookies.ts';
import { giveSignIn } from './give-sign-in.ts';
import { listSessions as listRows } from './queries.ts';
import { tries } from './rules.ts';
import { beginSecondFactor, confirmSecondFactor } from './second-factor.ts';
import { endAllSessions, listSessions, signOut } from './sessions.ts';
import { answerSecondStep, signIn } from './sign-in.ts';
import { authenticatorCode, makeBrowser, openTestAccounts } from './testing.ts';

let opened: ReturnType<typeof openTestAccounts>;
beforeAll(async () => {
  opened = openTestAccounts(await makeDatabase());
});
afterAll(() => opened.close());

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

  it('is not even tried after ten wrong ones, from any address, and is again once right before that', async () => {
    const { email } = await someone();
    const guess = () =>
      signIn(opened.accounts, { email, password: 'a guess of many' }, makeBrowser('192.0.2.2').visitor);
    for (let i = 0; i < tries.perAccount; i++) expect(await guess()).toEqual({ kind: 'refused' });
    const elsewhere = makeBrowser('192.0.2.3').visitor;
    expect(await signIn(opened.accounts, { email, password }, elsewhere)).toEqual({ kind: 'too_many' });
    const other = await someone();
    expect((await signIn(opened.accounts, { email: other.email, password }, elsewhere)).kind).toBe(
      'signed_in',
    );
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
    const { email, accountId } = await someone();
    await signIn(opened.accounts, { email, password }, makeBrowser('198.51.100.77').visitor);
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
    const https = openTestAccounts(await makeDatabase(), 'https://mostura.example');
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

  it('is listed with its device, ends here alone, or everywhere', async () => {
    const { email, accountId } = await someone();
    const [phone, office, library] = [makeBrowser(), makeBrowser(), makeBrowser()];
    for (const browser of [phone, office, library]) {
      const answer = await signIn(opened.accounts, { email, password }, browser.visitor);
      if (answer.kind === 'signed_in') browser.keep(answer.cookies);
    }
    const sessions = await listSessions(opened.accounts, accountId, phone.visitor);
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ here }) => here)).toMatchObject([{ browser: 'Firefox', system: 'Linux' }]);
    phone.keep(await signOut(opened.accounts, phone.visitor));
    expect(phone.visitor.cookies).not.toContain('session_token');
    expect(await listRows(opened.accounts.db, accountId)).toHaveLength(2);
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
    return { email, accountId, ...begun };
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
    expect(await answerSecondStep(opened.accounts, '123123', browser.visitor)).toEqual({ kind: 'refused' });
    expect(await listRows(opened.accounts.db, accountId)).toEqual([]);
  });

  it('takes a code once, also in another sign-in within its half minute', async () => {
    const { email, secret } = await withSecondFactor();
    const code = authenticatorCode(secret);
    const first = await firstStep(email);
    const second = await firstStep(email);
    expect((await answerSecondStep(opened.accounts, code, first.visitor)).kind).toBe('signed_in');
    expect(await answerSecondStep(opened.accounts, code, second.visitor)).toEqual({ kind: 'refused' });
  });

  it('takes a recovery code once', async () => {
    const { email, recovery } = await withSecondFactor();
    const code = recovery[0]!;
    const first = await firstStep(email);
    expect((await answerSecondStep(opened.accounts, code, first.visitor)).kind).toBe('signed_in');
    const second = await firstStep(email);
    expect(await answerSecondStep(opened.accounts, code, second.visitor)).toEqual({ kind: 'refused' });
  });

  it('is still asked for after the password was reset by mail', async () => {
    const { email, accountId } = await withSecondFactor();
    await makeResetToken(opened.accounts, accountId, 'token-of-the-mail');
    await resetPassword(opened.accounts, 'token-of-the-mail', 'a new bridge in one piece');
    await firstStep(email, 'a new bridge in one piece');
  });

  it('has no second step where no first was made', async () => {
    expect((await answerSecondStep(opened.accounts, '123456', makeBrowser().visitor)).kind).toBe('over');
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
