import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdsRecommendations } from '../../tests/demonstration/advocacy.ts';
import { holdsDocuments } from '../../tests/demonstration/documents.ts';
import { holdsGrants } from '../../tests/demonstration/grants.ts';
import { holdsCycles, holdsStandards } from '../../tests/demonstration/matrix.ts';
import { holdsOrganisations } from '../../tests/demonstration/network.ts';
import { holdsServices, planApart } from '../../tests/demonstration/protection.ts';
import { holdsResults } from '../../tests/demonstration/results.ts';
import { anchor, type TestYear, today } from '../../tests/demonstration/test-year.ts';
import { holdsTrainings } from '../../tests/demonstration/training.ts';
import { holdsVoices } from '../../tests/demonstration/voice.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { faultsOf, openPages } from '../../tests/support/pages.tsx';
import { demonstrationCodes } from '../people/accounts/demonstration-factor.ts';
import { answerSecondStep, signIn } from '../people/accounts/sign-in.ts';
import { makeBrowser, testSecret } from '../people/accounts/testing.ts';
import { readChain } from '../platform/audit/queries-verify.ts';
import { inFrame, system } from '../platform/database/frame.ts';
import { isSigned } from '../platform/signing.ts';
import type { Tx } from '../platform/work.ts';
import { demonstrationRoutes } from './routes.tsx';
import { declineDemonstration, seedDemonstration } from './seed-demonstration.ts';
import { demonstrationPassword, demonstrationSignIns } from './sign-ins.ts';
import { buildTestYear, digestOf, type Instance, openTestInstance } from './testing.ts';

const minute = 60_000;
const quiet = () => {};
const isDemonstration = async ({ db }: Instance['parts']) =>
  (await db.selectFrom('platform.instance').select('demonstration').executeTakeFirstOrThrow()).demonstration;

describe('an instance gets no demonstration', () => {
  let instance: Instance;
  beforeAll(async () => {
    instance = await openTestInstance();
  });
  afterAll(() => instance.close());

  it('in a database of somebody’s own', async () => {
    const { parts } = instance;
    const own = { ...parts, settings: { ...parts.settings, databaseUrl: 'postgres://db.example/mostura' } };
    await expect(seedDemonstration(own, quiet, anchor)).rejects.toThrow('leave out DATABASE_URL');
    expect(await isDemonstration(parts)).toBe(false);
  });

  it('half: what fails on the way leaves nothing, not even the mark', async () => {
    const { parts } = instance;
    const broken = { ...parts, store: { ...parts.store, put: () => Promise.reject(new Error('disk full')) } };
    await expect(seedDemonstration(broken, quiet, anchor)).rejects.toThrow('disk full');
    expect(await isDemonstration(parts)).toBe(false);
    expect(await parts.db.selectFrom('people.person').select('id').execute()).toEqual([]);
  });

  it('when it was begun without one', async () => {
    const { parts } = instance;
    await declineDemonstration(parts);
    await declineDemonstration(parts);
    expect(await seedDemonstration(parts, quiet, anchor)).toBe(false);
    expect(await isDemonstration(parts)).toBe(false);
  });

  it('when somebody is in it already', async () => {
    const other = await openTestInstance();
    const { db } = other.parts;
    await sql`insert into people.person (id, name, email, created_at) values (gen_random_uuid(), 'Somebody', 's@example.org', now())`.execute(
      db,
    );
    expect(await seedDemonstration(other.parts, quiet, anchor)).toBe(false);
    expect(await isDemonstration(other.parts)).toBe(false);
    await other.close();
  });
});

describe('the demonstration year', () => {
  let instance: Instance;
  const read = <T>(run: (tx: Tx) => Promise<T>) =>
    inFrame(instance.parts.db, { actor: system, arrived: anchor }, ({ tx }) => run(tx));
  const own = <T>(organisationId: string, run: (tx: Tx) => Promise<T>) =>
    inFrame(
      instance.parts.db,
      { actor: { ...system, organisationId, organisationKind: 'cso' }, arrived: anchor },
      ({ tx }) => run(tx),
    );
  const all = (query: string) =>
    read(async (tx) => (await sql.raw<Record<string, string | number | boolean>>(query).execute(tx)).rows);

  beforeAll(async () => {
    instance = await openTestInstance();
    expect(await seedDemonstration({ ...instance.parts, planApart }, quiet, anchor)).toBe(true);
  }, 10 * minute);
  afterAll(() => instance.close());

  it('is built once', async () => {
    expect(await isDemonstration(instance.parts)).toBe(true);
    expect(await seedDemonstration(instance.parts, quiet, anchor)).toBe(false);
  });

  const year: TestYear = { parts: () => instance.parts, read, own, all };
  holdsGrants(year);
  holdsVoices(year);
  holdsResults(year);
  holdsDocuments(year);
  holdsTrainings(year);
  holdsCycles(year);
  holdsStandards(year);
  holdsRecommendations(year);
  holdsOrganisations(year);
  holdsServices(year);

  it('has an unbroken trail in the order of time, and receipts of this instance', async () => {
    expect((await read((tx) => readChain(tx))).brokenAt).toBeNull();
    const back = await all(`select sequence from (
      select sequence, at, lag(at) over (order by sequence) as before from platform.audit_entry where action_id is not null and at > '2025-01-01') e where at < before`);
    expect(back).toEqual([]);
    const receipts = await all(
      `select receipt::text as receipt from grants.application where receipt is not null`,
    );
    expect(receipts.length).toBeGreaterThan(90);
    for (const { receipt } of receipts) {
      const { signature, ...content } = JSON.parse(String(receipt));
      expect(isSigned(testSecret, content, signature)).toBe(true);
    }
  });

  it('lets everyone in who is listed, and nobody else', async () => {
    const { accounts, db } = instance.parts;
    for (const { email } of demonstrationSignIns) {
      // Twice, as two visitors at the same moment would.
      for (const browser of [makeBrowser(), makeBrowser()]) {
        const typed = { email, password: demonstrationPassword };
        const first = await signIn(accounts, typed, browser.visitor);
        const code = (await demonstrationCodes(accounts, [email])).get(email);
        const isStaff = !/certifier|member@|institution|substantiator/.test(email);
        expect([email, first.kind, !!code]).toEqual([email, isStaff ? 'second_step' : 'signed_in', isStaff]);
        if (first.kind !== 'second_step' || !code) continue;
        browser.keep(first.cookies);
        const second = await answerSecondStep(accounts, { code, shared: true }, browser.visitor);
        expect([email, second.kind]).toEqual([email, 'signed_in']);
      }
    }
    const { rows } = await sql<{ count: number }>`select count(*) as count from accounts."user"`.execute(db);
    expect(Number(rows[0]!.count)).toBe(demonstrationSignIns.length);
  });

  it('has pages that say who one can be and which mails were written, and none where it is no demonstration', async () => {
    const { db, actionId, catalogue, accounts } = instance.parts;
    expect(demonstrationRoutes({ demonstration: false, catalogue, accounts })).toEqual([]);
    const pages = openPages(db, actionId, demonstrationRoutes({ demonstration: true, catalogue, accounts }));
    const anyone = pages.visit();
    const first = await anyone.go('/demonstration');
    for (const { email } of demonstrationSignIns) expect(first.html).toContain(email);
    expect(first.html).toContain(demonstrationPassword);
    const outbox = await anyone.go('/demonstration/outbox');
    expect(outbox.html).toContain('Prijava ME-2026-02-');
    expect(outbox.html).toContain('<a class="govuk-link" href="http://localhost:3000/applications/');
    for (const one of [first, outbox]) expect([one.status, await faultsOf(one)]).toEqual([200, []]);
    expect(pages.errors).toEqual([]);
  });

  it(
    'is the same year from the same day, down to sums and hashes',
    async () => {
      const first = await read(digestOf);
      await rolledBack(async (tx) => {
        await buildTestYear(tx, today, planApart);
        const second = await digestOf(tx);
        for (const part of Object.keys(first)) expect([part, second[part]]).toEqual([part, first[part]]);
      });
    },
    10 * minute,
  );
});
