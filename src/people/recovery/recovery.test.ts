import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { makeDatabase } from '../../../tests/support/database.ts';
import { openPeopleInstance } from '../../../tests/support/people-pages.tsx';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { newId } from '../../platform/ids.ts';
import { makeAccount } from '../accounts/account.ts';
import { demonstrationCodes, giveDemonstrationFactor } from '../accounts/demonstration-factor.ts';
import { openTestAccounts } from '../accounts/testing.ts';
import { updateAccount } from '../queries.ts';
import { validHours, waitMinutes, witnessHours } from './rules.ts';
import { vouchForPerson } from './vouch-for-person.ts';

let opened: ReturnType<typeof openTestAccounts>;
let cast: Cast;
let instance: ReturnType<typeof openPeopleInstance>;
const password = 'a ferry, a bridge, a road';

beforeAll(async () => {
  opened = openTestAccounts(await makeDatabase());
  cast = await opened.db.transaction().execute(async (tx) => castOf(tx));
  instance = openPeopleInstance(opened.db, opened.accounts, cast.actionId, { demonstration: true });
  for (const name of ['besa', 'bora', 'elira', 'fatos'] as const) await giveSignIn(name, cast[name].personId);
  await giveSignIn('stranger', cast.foreign.elira.personId);
  for (const name of ['goran', 'ana', 'ivo'] as const) await giveSignIn(name, cast[name].personId);
});
afterAll(() => opened.close());
beforeEach(async () => {
  await sql`delete from people.recovery`.execute(opened.db);
  await sql`update platform.instance set demonstration = true, clock_shift = '0'`.execute(opened.db);
  await sql`update people.membership set since = '2026-01-01'`.execute(opened.db);
});

async function giveSignIn(name: string, personId: string) {
  const email = `${name}@example.org`;
  const id = await makeAccount(opened.accounts, { email, password });
  if (name !== 'bora') await giveDemonstrationFactor(opened.accounts, { id, email });
  await opened.db.transaction().execute(async (tx) => {
    await tx.updateTable('people.person').set({ email }).where('id', '=', personId).execute();
    await updateAccount(tx, personId, id);
  });
}

async function signedIn(name: string) {
  const email = `${name}@example.org`;
  const browser = instance.visit();
  await browser.go('/sign-in?next=/account');
  const code = (await demonstrationCodes(opened.accounts, [email])).get(email) ?? '';
  expect((await browser.send({ email, password, code })).path).toBe('/account');
  return browser;
}

/** Besa, with her password and without her phone, on the page that says what to do. */
async function lost(name = 'besa') {
  const browser = instance.visit();
  await browser.go('/sign-in');
  const asked = await browser.send({ email: `${name}@example.org`, password });
  expect(asked.path).toBe('/sign-in/second-step');
  await browser.go('/sign-in/lost');
  return browser;
}

async function vouch(name: string) {
  const browser = await signedIn(name);
  const { id } = await opened.db
    .selectFrom('people.recovery')
    .select('id')
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  const shown = await browser.go(`/recoveries/${id}/vouch`);
  return shown.status === 200 ? browser.send({ spoken: 'yes' }) : shown;
}

async function pass(minutes: number) {
  await sql`update platform.instance set clock_shift = clock_shift + ${minutes} * interval '1 minute'`.execute(
    opened.db,
  );
}

async function hasFactor(name: string): Promise<boolean> {
  const row = await opened.db
    .selectFrom('accounts.user')
    .select('twoFactorEnabled')
    .where('email', '=', `${name}@example.org`)
    .executeTakeFirstOrThrow();
  return row.twoFactorEnabled ?? false;
}

it('is nothing for whoever has not typed the password', async () => {
  const nobody = instance.visit();
  expect((await nobody.go('/sign-in/lost')).status).toBe(409);
});

it('is not opened by one colleague, by oneself, by a new colleague, or by an officer of another jurisdiction', async () => {
  // An old session of hers that is still open helps nobody who has it.
  const old = await signedIn('besa');
  const besa = await lost();
  await besa.send({}, '/sign-in/lost');
  const { id } = await opened.db.selectFrom('people.recovery').select('id').executeTakeFirstOrThrow();
  expect((await old.go(`/recoveries/${id}/vouch`)).status).toBe(404);
  expect((await vouch('stranger')).status).toBe(404);
  expect((await vouch('fatos')).status).toBe(404);

  await sql`update people.membership set since = now() - ${witnessHours - 1} * interval '1 hour'
    where person_id = ${cast.bora.personId}`.execute(opened.db);
  expect((await vouch('bora')).html).toContain('Another colleague must confirm');
  await sql`update people.membership set since = '2026-01-01'`.execute(opened.db);
  expect((await vouch('bora')).path).toBe('/tasks');
  expect((await vouch('bora')).path).toBe('/tasks');
  await pass(waitMinutes);
  const shown = await besa.go('/sign-in/lost');
  expect(shown.html).toContain('Now two colleagues');
  expect(shown.html).not.toContain('/sign-in/lost/open');
  expect(await hasFactor('besa')).toBe(true);
});

it('is vouched for by no colleague who is as new as the request, nor by anybody once it is over', async () => {
  const besa = await lost();
  await besa.send({}, '/sign-in/lost');
  const asked = await opened.db
    .selectFrom('people.recovery')
    .select(['id', 'createdAt'])
    .executeTakeFirstOrThrow();
  const vouching = (name: 'bora' | 'elira', now = asked.createdAt) =>
    opened.db
      .transaction()
      .execute((tx) => vouchForPerson({ ...cast.work(cast[name], now), tx }, { recoveryId: asked.id }));
  await sql`update people.membership set since = ${asked.createdAt} where person_id = ${cast.bora.personId}`.execute(
    opened.db,
  );
  await expectRefusal(vouching('bora'), 'voucher_too_new');
  const over = new Date(Date.parse(asked.createdAt) + validHours * 3_600_000).toISOString();
  await expectRefusal(vouching('elira', over), 'recovery_over');
  await vouching('elira');
});

it('is opened by the grant officer of the jurisdiction, not before the wait is over, and only once', async () => {
  const besa = await lost();
  await besa.send({}, '/sign-in/lost');
  expect((await vouch('elira')).path).toBe('/tasks');
  expect((await besa.go('/sign-in/lost')).html).toContain('The waiting time is not over yet');
  await pass(waitMinutes);
  await besa.go('/sign-in/lost');
  const office = await signedIn('besa');
  expect((await besa.send({}, '/sign-in/lost/open')).path).toBe('/sign-in?notice=recovered');
  expect(await hasFactor('besa')).toBe(false);
  expect((await office.go('/account')).path).toContain('/sign-in');
  const landed = await besa.send({ email: 'besa@example.org', password });
  expect(landed.path).toBe('/tasks');
  const words = await opened.db
    .selectFrom('platform.auditEntry')
    .select('word')
    .where('word', 'like', 'recovery.%')
    .orderBy('sequence', 'desc')
    .limit(3)
    .execute();
  expect(words.map(({ word }) => word)).toEqual(['recovery.open', 'recovery.vouch', 'recovery.ask']);
  const mails = await opened.db
    .selectFrom('platform.mail')
    .select('toAddress')
    .where('template', '=', 'people.mail.recovery_used')
    .execute();
  expect(mails).toEqual([{ toAddress: 'besa@example.org' }]);
});

it('of staff is not opened by a grant officer alone, only by two colleagues', async () => {
  const fatos = await lost('fatos');
  await fatos.send({}, '/sign-in/lost');
  expect((await vouch('elira')).path).toBe('/tasks');
  await pass(waitMinutes);
  expect((await fatos.go('/sign-in/lost')).html).toContain('Now two people');
});

it('of somebody without two colleagues is opened by two who run the Action, never by one of them', async () => {
  const goran = await lost('goran');
  expect((await goran.go('/sign-in/lost')).html).toContain('the administrators of the coordinator');
  await goran.send({}, '/sign-in/lost');
  expect((await vouch('elira')).status).toBe(404);
  expect((await vouch('ana')).path).toBe('/tasks');
  await pass(waitMinutes);
  const shown = await goran.go('/sign-in/lost');
  expect(shown.html).toContain('Now two people');
  expect(shown.html).not.toContain('/sign-in/lost/open');
  expect((await vouch('ivo')).path).toBe('/tasks');
  await goran.go('/sign-in/lost');
  expect((await goran.send({}, '/sign-in/lost/open')).path).toBe('/sign-in?notice=recovered');
  expect(await hasFactor('goran')).toBe(false);
});

it('is stopped by the link in the mail, and whoever asks anew begins the wait anew', async () => {
  await opened.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('accounts.attempt').execute();
  });
  const fatos = await lost('fatos');
  await fatos.send({}, '/sign-in/lost');
  await vouch('elira');
  const { args } = await opened.db
    .selectFrom('platform.mail')
    .select('args')
    .where('template', '=', 'people.mail.recovery_asked')
    .orderBy('createdAt', 'desc')
    .executeTakeFirstOrThrow();
  const link = new URL((args as { link: string }).link).pathname;
  const reader = instance.visit();
  expect((await reader.go(link)).html).toContain('another person knows your password');
  expect((await reader.send({})).path).toBe('/sign-in/forgotten');
  expect((await reader.go(link)).status).toBe(404);
  await pass(waitMinutes);
  const shown = await fatos.go('/sign-in/lost');
  expect(shown.html).not.toContain('/sign-in/lost/open');
  await fatos.send({}, '/sign-in/lost');
  expect((await fatos.go('/sign-in/lost')).html).toContain('Now two people');
});

/** With a factor again, after an earlier test took it, and with tries again. */
async function lostAgain(name: string) {
  const email = `${name}@example.org`;
  await opened.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('accounts.attempt').execute();
  });
  const { id } = await opened.db
    .selectFrom('accounts.user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  if (!(await hasFactor(name))) await giveDemonstrationFactor(opened.accounts, { id, email });
  const browser = await lost(name);
  await browser.send({}, '/sign-in/lost');
  return browser;
}

it('of somebody who runs the Action is not opened by a grant officer alone, though they came by way of a CSO', async () => {
  const ofCso = {
    id: newId(),
    actionId: cast.actionId,
    personId: cast.goran.personId,
    organisationId: cast.organisations.cso,
    role: 'cso_member',
    since: '2025-01-01T00:00:00.000Z',
  };
  await opened.db.transaction().execute(async (tx) => {
    await tx.insertInto('people.membership').values(ofCso).execute();
  });
  const goran = await lostAgain('goran');
  expect((await vouch('elira')).path).toContain('/vouch');
  await pass(waitMinutes);
  const shown = await goran.go('/sign-in/lost');
  expect(shown.html).not.toContain('/sign-in/lost/open');
  await opened.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('people.membership').where('id', '=', ofCso.id).execute();
  });
});

it('is vouched for by nobody whose role is new: nobody makes their own witnesses', async () => {
  const young = async (name: 'ana' | 'elira') =>
    sql`update people.membership set since = ${'epoch'}::timestamptz + (extract(epoch from now() + clock_shift) - 3600) * interval '1 second'
      from platform.instance where person_id = ${cast[name].personId}`.execute(opened.db);
  await lostAgain('goran');
  await young('ana');
  expect((await vouch('ana')).html).toContain('Another colleague must confirm');
  await sql`delete from people.recovery`.execute(opened.db);
  await lostAgain('besa');
  await young('elira');
  expect((await vouch('elira')).html).toContain('Another colleague must confirm');
});

it('counts nobody who vouched and has lost the role since, or was disabled', async () => {
  const goran = await lostAgain('goran');
  expect((await vouch('ana')).path).toBe('/tasks');
  expect((await vouch('ivo')).path).toBe('/tasks');
  await pass(waitMinutes);
  expect((await goran.go('/sign-in/lost')).html).toContain('/sign-in/lost/open');
  await sql`update people.membership set until = now() where person_id = ${cast.ivo.personId}`.execute(
    opened.db,
  );
  expect((await goran.go('/sign-in/lost')).html).toContain('Now two people');
  expect((await goran.go('/sign-in/lost')).html).not.toContain('/sign-in/lost/open');
  await sql`update people.membership set until = null where person_id = ${cast.ivo.personId}`.execute(
    opened.db,
  );
  await sql`update people.person set disabled_at = now() where id = ${cast.ana.personId}`.execute(opened.db);
  expect((await goran.go('/sign-in/lost')).html).toContain('Now two people');
  await sql`update people.person set disabled_at = null where id = ${cast.ana.personId}`.execute(opened.db);
});
