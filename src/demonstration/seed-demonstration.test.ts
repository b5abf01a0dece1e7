import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdsRecommendations } from '../../tests/demonstration/advocacy.ts';
import { holdsGrants } from '../../tests/demonstration/grants.ts';
import { holdsCycles } from '../../tests/demonstration/matrix.ts';
import { holdsOrganisations } from '../../tests/demonstration/network.ts';
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
  const all = (query: string) =>
    read(async (tx) => (await sql.raw<Record<string, string | number | boolean>>(query).execute(tx)).rows);

  beforeAll(async () => {
    instance = await openTestInstance();
    expect(await seedDemonstration(instance.parts, quiet, anchor)).toBe(true);
  }, 10 * minute);
  afterAll(() => instance.close());

  it('is built once', async () => {
    expect(await isDemonstration(instance.parts)).toBe(true);
    expect(await seedDemonstration(instance.parts, quiet, anchor)).toBe(false);
  });

  it('has calls in every phase, a national one in each jurisdiction and a regional one', async () => {
    expect(await read((tx) => countByState(tx, 'grants.call'))).toEqual({
      published: 10,
      draft: 1,
      cancelled: 1,
    });
    const places = await all(`select distinct coalesce(jurisdiction, 'region') as place from grants.call`);
    expect(places.map(({ place }) => place).sort()).toEqual(['AL', 'BA', 'ME', 'MK', 'RS', 'XK', 'region']);
    const open = await all(
      `select number from grants.call where state = 'published' and deadline_at > '${today}T10:00:00Z'`,
    );
    expect(open).toHaveLength(1);
    const clock = await read((tx) => readClock(tx, instance.parts.actionId, anchor.toISOString()));
    expect(clock).toMatchObject({
      nextDeadline: '2026-11-29T14:00:00.000Z',
      zone: 'Europe/Podgorica',
      ahead: 0,
    });
    expect(await all(`select id from grants.decision where communicated_at is null`)).toHaveLength(1);
  });

  it('has cases that wait, one that was passed on, late ones, and a counted year', async () => {
    expect(await read((tx) => countByState(tx, 'voice.case_file'))).toEqual({
      closed: 29,
      in_hand: 2,
      received: 3,
    });
    expect(
      await all(
        `select id from voice.case_file where kind = 'fraud' and kept_from <> '{}' and state = 'received'`,
      ),
    ).toHaveLength(1);
    expect(await all('select id from voice.case_file where escalated_at is not null')).toHaveLength(2);
    expect(await all('select sum(cases)::int as cases from voice.year_count where year = 2025')).toEqual([
      { cases: 28 },
    ]);
  });

  it('has speakers, media and public conclusions where something was concluded', async () => {
    const [counted] = await all(`select
      (select count(distinct gathering_id)::int from published.speaker) as spoken,
      (select count(*)::int from published.speaker where name <> '') as named,
      (select count(distinct gathering_id)::int from published.media where was_present) as covered,
      (select count(distinct gathering_id)::int from published.clause) as concluded,
      (select count(*)::int from published.clause where recommendation_id is not null) as recommended`);
    expect(counted).toMatchObject({
      spoken: counted!.concluded,
      named: counted!.concluded,
      covered: counted!.concluded,
    });
    expect(Number(counted!.concluded)).toBeGreaterThan(3);
    expect(Number(counted!.recommended)).toBeGreaterThan(0);
  });

  it('has handouts of a training, and letters that were answered', async () => {
    expect(await all(`select count(*)::int as materials from published.material`)).toEqual([
      { materials: 1 },
    ]);
    expect(await all(`select distinct answer from training.letter`)).toEqual([{ answer: 'comes' }]);
  });

  it('has applications in every state', async () => {
    expect(await read((tx) => countByState(tx, 'grants.application'))).toEqual({
      draft: 21,
      submitted: 5,
      withdrawn: 10,
      eligible: 8,
      ineligible: 9,
      awarded: 34,
      reserve: 15,
      rejected: 22,
    });
    expect(await all('select id from grants.application where shared_with_officer')).toHaveLength(1);
    expect(await all('select id from grants.assignment where position = 3')).toHaveLength(8);
    expect(await read((tx) => countByState(tx, 'grants.assignment'))).toMatchObject({
      assigned: 3,
      declared: 4,
      refused: 1,
    });
    const reasons = await all('select distinct reason from grants.ranking_row');
    expect(reasons.map(({ reason }) => reason).sort()).toEqual([
      'below_floor',
      'below_pass_mark',
      'envelope_used',
      'within_envelope',
    ]);
  });

  it('has 24 national and 6 regional agreements, paid and reported to every point of the way', async () => {
    const scopes = await all(
      `select scope, count(*) as count from grants.sub_grant_agreement where state = 'signed' group by scope order by scope`,
    );
    expect(scopes.map(({ scope, count }) => [scope, Number(count)])).toEqual([
      ['national', 24],
      ['regional', 6],
    ]);
    expect(await read((tx) => countByState(tx, 'grants.instalment'))).toEqual({
      planned: 30,
      requested: 2,
      approved_once: 1,
      approved: 2,
      paid: 60,
    });
    expect(await read((tx) => countByState(tx, 'grants.report'))).toEqual({
      draft: 4,
      submitted: 7,
      returned: 3,
      approved: 43,
    });
    const lines = await read((tx) => countByState(tx, 'grants.expenditure_line'));
    expect(Object.keys(lines).sort()).toEqual(['accepted', 'pending', 'queried', 'rejected']);
    expect(await all('select id from grants.expenditure_line where reply is not null')).not.toHaveLength(0);
    const switches = await all(`select delay_until is not null as delay, generalise_place, withhold_name
      from grants.sub_grant_agreement where protection_reason <> ''`);
    for (const name of ['delay', 'generalisePlace', 'withholdName'])
      expect(switches.some((one) => one[name])).toBe(true);
  });

  it('reaches the targets as far as a year can', async () => {
    const { actionId } = instance.parts;
    const places = await read(async (tx) => {
      const { logframe, action } = await getDefinition(tx, actionId);
      const window = { from: null, to: anchor.toISOString().slice(0, 10) };
      const asked = { actionId, window, currency: action.currency, eyes: 'staff' } as const;
      return measurePlaces(tx, indicatorsOf(logframe), asked);
    });
    const values = new Map(
      [...places].map(([code, some]) => [code, some.reduce((sum, { value }) => sum + value, 0)]),
    );
    expect(Object.fromEntries(values)).toMatchObject({
      organisations_engaged: 89,
      national_sub_grants: 24,
      regional_sub_grants: 6,
      round_tables: 4,
      advocacy_conferences: 1,
      regional_conferences: 1,
      trainings: 8,
      institutions_engaged: 1,
      partnerships: 6,
      standards_assessed: 3 * 3 + 6 * 8,
      conclusions_recorded: 10,
      recommendations_published: 4,
      recommendations_forward: 3,
      recommendations_back: 1,
      practices_adopted: 3,
      practices_given_up: 1,
      outcomes_substantiated: 1,
      materials_published: 1,
      media_echo: 1,
      organisations_stronger: 5,
    });
    const frozen = await all(
      `select value from results.frozen_measurement where indicator = 'women_attended'`,
    );
    expect(frozen).toHaveLength(1);
    expect(values.get('women_attended')).toBeGreaterThan(Number(frozen[0]!.value));
  });

  it('has a training to come with people who have a place, who wait in turn, and who moved up', async () => {
    expect(await read((tx) => countByState(tx, 'training.participant'))).toEqual({
      registered: 6 + 8,
      waiting: 2,
      cancelled: 1,
      invited: 2,
    });
    const [moved] = await all(
      `select count(*)::int as count from platform.mail where template = 'training.mail.moved_up'`,
    );
    expect(moved).toEqual({ count: 1 });
    expect(await all('select access, diet from training.need')).toHaveLength(2);
    expect(
      await all(`select mail from training.participant where mail not like '%@demonstration.example'
        union all select title from training.module where title not like '%(demonstration)'`),
    ).toEqual([]);
  });

  it('has a training that was held: who came is counted from the list, and who was there often enough has a certificate', async () => {
    expect(
      await all(`select other_women as women, other_men as men, other_unsaid as unsaid from training.gathering g
        where exists (select from training.check_in c where c.gathering_id = g.id)`),
    ).toEqual([{ women: 7, men: 5, unsaid: 1 }]);
    expect(
      await all(
        'select attended, count(*)::int as people from training.certificate group by attended order by attended',
      ),
    ).toEqual([
      { attended: 3, people: 3 },
      { attended: 4, people: 8 },
    ]);
    const [test] = await all('select figures from training.test');
    const figures = test!.figures as unknown as { groups: { gain: object | null }[] };
    expect(figures).toMatchObject({ all: { n: 12, before: 20, after: 39 }, gained: 10 });
    expect(figures.groups.filter(({ gain }) => gain).length).toBeGreaterThan(1);
    expect(figures.groups.filter(({ gain }) => !gain).length).toBeGreaterThan(0);
    expect(await all('select answers from training.evaluation_answer')).toHaveLength(training.said.length);
    expect(
      await all(`select id from platform.mail where template = 'training.mail.certificate'`),
    ).toHaveLength(11);
  });

  it('holds a report to the donor on the frozen period, written, and built again when records had moved', async () => {
    const reports = await all(`
      select p.frozen_at < r.created_at as after, r.built_at > r.created_at as again,
        jsonb_array_length(r.built -> 'moves') as moves, jsonb_array_length(r.built -> 'facts' -> 'gatherings') as gatherings,
        (select count(*)::int from results.narrative n where n.donor_report_id = r.id) as written
      from results.donor_report r join results.period p on p.id = r.period_id`);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ after: true, again: true, written: narratives.length });
    expect(Number(reports[0]!.moves)).toBeGreaterThan(0);
    expect(Number(reports[0]!.gatherings)).toBeGreaterThan(0);
  });

  it('holds cycles of assessment that are published, and one in which assessors answer', async () => {
    expect(
      await all('select state, count(*)::int as count from matrix.cycle group by state order by state'),
    ).toEqual([
      { state: 'answering', count: 1 },
      { state: 'published', count: 2 },
    ]);
    const [found] =
      await all(`select count(*)::int as verdicts, count(*) filter (where decided_by is not null)::int as decided
      from matrix.verdict`);
    expect(found).toMatchObject({ verdicts: 3 * 3 * 4 + 6 * 8 * 4 });
    expect(Number(found!.decided)).toBeGreaterThan(10);
    expect(await all('select way from matrix.reply order by way')).toEqual([
      { way: 'letter' },
      { way: 'page' },
    ]);
  });

  it('says of everything that it is invented', async () => {
    const unmarked = await all(`
      select name from network.organisation where key is null and (registration_number not like 'DEMO-%' or description not like '%nvented for the demonstration%')
      union all select name from people.person where email not like '%demonstration.example'
      union all select number from grants.call where title ->> 'en' not like 'Demonstration call: %' or summary ->> 'en' not like 'Invented for the demonstration%'
      union all select title from training.gathering where title not like '%(demonstration)'
      union all select title from advocacy.recommendation where title not like '%(demonstration)' or jurisdiction is not null or territory not like 'Imagined%'
      union all select title from advocacy.material_text where title not like '%(demonstration)'
      union all select outlet from advocacy.media_echo where outlet not like 'Imagined%' or title not like '%(demonstration)'
      union all select name from advocacy.addressee where name not like '%Imagined%'
      union all select text from advocacy.response where text not like '%(demonstration)'
      union all select reference from advocacy.status_evidence where reference not like 'DEMO-%'
      union all select title from advocacy.practice where title not like '%(demonstration)' or jurisdiction is not null or territory not like 'Imagined%'
      union all select territory from advocacy.adoption where jurisdiction is not null or (territory <> '' and territory not like 'Imagined%')
      union all select reference from advocacy.practice_document where reference not like 'DEMO-%'
      union all select reference from advocacy.adoption_step where reference not like 'DEMO-%'
      union all select subject from advocacy.engagement where subject not like '%(demonstration)' or jurisdiction is not null
      union all select institution from advocacy.engagement_office where institution not like '%Imagined%'
      union all select title from advocacy.outcome where title not like '%(demonstration)' or jurisdiction is not null
      union all select body_name from advocacy.substantiation where body_name not like '%Imagined%'
      union all select source from advocacy.position where source not like 'DEMO-%'
      union all select office from advocacy.measure where office not like '%Imagined%'
      union all select title from network.output where title not like '%(demonstration)'
      union all select subject from network.partnership where subject not like '%(demonstration)'
      union all select note from network.capacity_score where note not in ('', 'Our minutes and papers (demonstration)')
      union all select name from network.partnership_party where name not like '%Imagined%'
      union all select title from matrix.cycle where title not like '%(demonstration)'
      union all select source_title from matrix.answer where source_title <> '' and source_title not like '%(demonstration)'
      union all select text from matrix.reply where text not like '%(demonstration)'
      union all select text from matrix.erratum where text not like '%(demonstration)'
      union all select code from matrix.cycle_place where code not like 'X_' or code = 'XK'
      union all select description from action.budget_line where description not like '%(demonstration)'
      union all select description from action.expenditure where document_reference not like 'DEMO-%'
        or (description not like '%(demonstration)' and description not in (select a.number || ' / ' || i.number from grants.instalment i join grants.sub_grant_agreement a on a.id = i.agreement_id))
      union all select source from action.exchange_rate where source not like '%demonstration%'
      union all select document_reference from grants.expenditure_line where document_reference not like 'DEMO-%'
      union all select payment_reference from grants.instalment where payment_reference not like 'DEMO-%'
      union all select name from results.period where name not like '%(demonstration)'
      union all select text from results.narrative where text not ilike '%demonstration%'`);
    expect(unmarked).toEqual([]);
    const marks =
      /Invented for the demonstration\.|E trilluar për demonstrim\.|Измишљено за демонстрацију\.|Izmišljeno za demonstraciju\.|Измислено за демонстрација\./;
    for (const { summary } of await all('select summary from grants.sub_grant_agreement'))
      expect(summary).toMatch(marks);
  });

  it('says nothing of the real bodies of the Action but that partners issue calls and host gatherings', async () => {
    expect(
      await all(`select o.name from network.organisation o where o.key is not null and (
        exists (select from training.attendance a where a.organisation_id = o.id)
        or exists (select from grants.application a where a.organisation_id = o.id)
        or exists (select from network.output_author a where a.organisation_id = o.id)
        or exists (select from network.partnership_party a where a.organisation_id = o.id)
        or (o.kind = 'institution' and exists (select from people.membership m where m.organisation_id = o.id)))`),
    ).toEqual([]);
  });

  it('holds names of every kind that people have', async () => {
    const names = (await all('select name from network.organisation where key is null')).map(({ name }) =>
      String(name),
    );
    for (const kind of [
      /^=/,
      /[’']/,
      /"/,
      /[а-ш]/i,
      /\p{Emoji_Presentation}/u,
      /\p{Script=Arabic}/u,
      /</,
      /^..$/,
      /^.{190,200}$/,
    ])
      expect(names.some((name) => kind.test(name))).toBe(true);
  });
  const year: TestYear = { parts: () => instance.parts, read, all };
  holdsGrants(year);
  holdsVoices(year);
  holdsResults(year);
  holdsTrainings(year);
  holdsCycles(year);
  holdsRecommendations(year);
  holdsOrganisations(year);

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
        const isStaff = !/certifier|member@|institution/.test(email);
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
        await buildTestYear(tx, today);
        const second = await digestOf(tx);
        for (const part of Object.keys(first)) expect([part, second[part]]).toEqual([part, first[part]]);
      });
    },
    10 * minute,
  );
});
