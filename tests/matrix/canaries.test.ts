// @dear: every public page and file in the eight languages, and every page of each role that may not know, while nothing may be told
// Everybody's pages and searches are read in each language. Of those behind a sign-in, each reader takes a page in the next language that it
// was not read in, and the last one takes what is left: each page in each language is read by somebody who may not know, and none by all.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { locales } from '../../src/platform/language/language.ts';
import { type Actor, hasRole } from '../../src/platform/permissions.ts';
import { tried } from '../support/world.ts';
import { forgetting, forgettingIn } from './forgetting.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';
import { type Reading, readInAll, tellersOf } from './tellers.ts';

// What a sheet would be set from is read as it is.
vi.mock('../../src/platform/documents/write-pdf.ts', async (original) => ({
  ...(await original<object>()),
  writePdf: async (document: unknown) => Buffer.from(JSON.stringify(document)),
}));

/** What tells each sub-grant of the world apart: its texts, its place, its number and its amount. */
const ofGrants = [
  'Kanarinkov',
  'Kanarske noći',
  'Kanarna pomoć',
  'KAN-AR-01',
  // One has this amount and all others whole ones, so that every sum that contains it ends alike.
  '321.09',
  '321,09',
  '32109',
];
/** Its days, as pages and files have them, and as a workbook counts them: signed, begun, ended, paid. */
const ofDays = ['2025-02-11', '2025-02-13', '2031-07-19', '2025-05-23', '45699', '45701', '48048', '45800'];
/** Who holds them: the organisation under each of its names, and its people. */
const ofHolders = ['Pjevičko jato', 'Pjevčica', 'Пјевачи', 'Pjeva Ptić', 'pjeva@'];
/** What waits for a second person, and what is written for the public of it before anything of it is public. */
const ofProposals = ['Kanarski razlog'];
const ofPublicTexts = ['Kanarska najava', 'Kanarski sažetak'];
/** What tells an event apart, and what tells where it is. */
const ofDrafts = ['Zelenkov'];
const ofPlaces = ['Plavinac', 'Plavincu'];
const everything = [...ofGrants, ...ofDays, ...ofHolders, ...ofProposals, ...ofDrafts, ...ofPlaces];
/** What a search finds while everything is open. */
const found = ['Kanarinkov', 'KAN-AR-01', 'Zelenkov', 'Plavinac'];
let instance: MatrixInstance;

beforeAll(async () => {
  instance = await openMatrixInstance({ ofItsOwn: true });
  const { actionId, organisations } = instance.world.cast;
  const set = (sql: string, ...values: unknown[]) => instance.pool.query(sql, [actionId, ...values]);
  // A draft counts as signed here, without scans.
  await instance.pool.query('alter table grants.sub_grant_agreement disable trigger signed_with_both_scans');
  await set(
    `update grants.sub_grant_agreement set title = 'Kanarske noći u Kanarinkovu', summary = 'Kanarna pomoć', place = 'Kanarinkovo',
      number = 'KAN-AR-01/' || left(id::text, 8),
      amount_minor = case when id = (select min(id::text)::uuid from grants.sub_grant_agreement where action_id = $1 and partner_id = $2) then 432109 else 100000 end,
      state = case when state = 'draft' then 'signed' else state end,
      signed_on = '2025-02-11', starts_on = '2025-02-13', ends_on = '2031-07-19'
    where action_id = $1`,
    organisations.partner,
  );
  await set(
    `update grants.instalment set paid_on = '2025-05-23' where paid_on is not null and agreement_id in (
      select id from grants.sub_grant_agreement where action_id = $1)`,
  );
  // The application of this side says the same; what is final is written past its guard.
  await instance.pool.query(`begin; alter table grants.application disable trigger user;
    update grants.application set title = 'Kanarske noći u Kanarinkovu'
      where id in (select application_id from grants.sub_grant_agreement
        where action_id = '${actionId}' and organisation_id = '${organisations.cso}');
    alter table grants.application enable trigger user; commit`);
  const holders = 'select organisation_id from grants.sub_grant_agreement where action_id = $1';
  await set(`update network.organisation set name = 'Pjevičko jato', short_name = 'Pjevčica', other_names = '{Пјевачи}'
    where id in (${holders})`);
  await set(`update people.person p set name = 'Pjeva Ptić', email = 'pjeva@' || p.id || '.example'
    where id in (select person_id from people.membership where organisation_id in (${holders}))`);
  await set(`update grants.sub_grant_agreement set public_title = 'Kanarska najava', public_summary = 'Kanarski sažetak',
      public_texts_against = grants.naming_of(organisation_id, place)
    where action_id = $1`);
  await set(
    `insert into grants.publicity_proposal (id, agreement_id, organisation_id, end_delay, show_place, show_name, reason, proposed_by, proposed_at)
      select gen_random_uuid(), id, organisation_id, true, true, true, 'Kanarski razlog', $2, '2026-11-20'
      from grants.sub_grant_agreement where action_id = $1 on conflict do nothing`,
    instance.world.cast.elira.personId,
  );
  // What is proposed of the other partner's own sub-grants is theirs to read.
  await set(
    `update grants.publicity_proposal set reason = 'Other' where agreement_id in (
      select id from grants.sub_grant_agreement where action_id = $1 and partner_id = $2)`,
    instance.world.cast.foreign.organisations.partner,
  );
  // The events of one host become drafts, and those of the other have a place for participants alone.
  const own = organisations.partner;
  await set(
    `update training.gathering set title = case when host_id = $2 then 'Zelenkovac' else title end,
      place = case when host_id = $2 then 'Zelenkovac' else 'Plavinac' end where action_id = $1`,
    own,
  );
  const drafted = `where gathering_id in (select id from training.gathering where action_id = $1 and host_id = $2)`;
  for (const [table, columns] of [
    ['session', ['title', 'trainers', 'room']],
    ['offer', ['introduction', 'co_funder']],
    ['speaker', ['role', 'organisation']],
    ['media', ['outlet', 'title']],
    ['conclusion', ['text']],
    ['handout', ['title']],
  ] as const)
    await set(
      `update training.${table} set ${columns.map((one) => `${one} = 'Zelenkovac'`)} ${drafted} ${
        table === 'media' ? "and title <> ''" : ''
      }`,
      own,
    );
  await set(
    `update training.session set room = 'U Plavincu' where gathering_id in (
      select id from training.gathering where action_id = $1 and host_id <> $2)`,
    own,
  );
});
afterAll(() => instance.close());

/** How far each record may be known while it is read. */
const agreements = {
  open: 'generalise_place = false, withhold_name = false, delay_until = null',
  protected: 'generalise_place = true, withhold_name = true, delay_until = null',
  delayed: "generalise_place = false, withhold_name = false, delay_until = '2099-01-01'",
} as const;
async function put(state: keyof typeof agreements): Promise<void> {
  const { actionId, organisations } = instance.world.cast;
  await instance.pool.query(
    `update grants.sub_grant_agreement set ${agreements[state]} where action_id = $1`,
    [actionId],
  );
  const shown = state === 'open';
  await instance.pool.query(
    `update training.gathering set published_at = case when $3 or host_id <> $2 then '2026-10-01'::timestamptz end,
      place_for = case when $3 or host_id = $2 then 'everybody' else 'participants' end where action_id = $1`,
    [actionId, organisations.partner, shown],
  );
}

const { tellers, tellersOfRest, findingWords } = tellersOf(() => instance);

/**
 * One of each role who belongs neither to the partner that granted it, the coordinator, the contracting authority nor data protection,
 * and does not hold it. Only the coordinator has programme managers (people/permissions.test.ts).
 */
function whoMayNotKnow(): Actor[] {
  const { cast } = instance.world;
  const strangers = [...tried.map((name) => cast.foreign[name]), cast.dragan].filter(
    (actor) => !hasRole(actor, 'programme_manager', 'data_protection_officer', 'contracting_authority'),
  );
  const roleOf = ({ roles, organisationKind }: Actor) =>
    `${organisationKind} ${roles.map(({ role }) => role).sort()}`;
  return [...new Map(strangers.map((actor) => [roleOf(actor), actor])).values()];
}

const planted = {
  'grants.coarse_amount': 'select minor',
  'grants.coarse_start': 'select day',
  'grants.coarse_end': 'select day',
} as const;

const looked = () =>
  instance.routes.filter(({ kind, path }) => kind !== 'button' && !/:(token|link)/.test(path));
const open = () => looked().filter(({ may }) => may.anyone);
const shut = (actor: Actor) =>
  looked().filter(
    (route) =>
      !route.may.anyone && (['own', 'foreign'] as const).some((whose) => isMeantToReach(route, actor, whose)),
  );

/** What everybody finds: words are looked for in each language, numbers and days, which are the same in all, in one. */
const findingNothing = async () => [
  ...(await findingWords(
    [undefined],
    everything.filter((word) => /^\D+$/.test(word)),
    locales,
  )),
  ...(await findingWords(
    [undefined],
    everything.filter((word) => /\d/.test(word)),
  )),
];

describe('What everybody reads', () => {
  it('tells of a protected or delayed sub-grant, a draft or a hidden place nothing in any language, and did before', async () => {
    await put('open');
    const told = await tellers(open(), [undefined], { words: everything });
    for (const place of ['/grants', '/open-data/grants.csv', '/events', '/events.ics', '/events.csv'])
      expect(
        told.filter((one) => one.startsWith(`${place}:`)),
        place,
      ).not.toEqual([]);
    // Neither a reason inside nor what is written for the time of protection is public while it is open.
    expect(told.filter((one) => ofProposals.some((word) => one.endsWith(word)))).toEqual([]);
    for (const word of [
      'Kanarinkov',
      'KAN-AR-01',
      'Pjevičko jato',
      'Zelenkov',
      'Plavinac',
      ...ofDays.slice(0, 3),
    ])
      expect(told.filter((one) => one.endsWith(`: ${word}`)).length, word).toBeGreaterThan(2);
    expect(await findingWords([undefined], found, locales)).toHaveLength(found.length * locales.length);
    const few = open().filter(({ path }) => ['/grants', '/open-data/grants.csv', '/events'].includes(path));
    for (const language of locales)
      expect(await tellers(few, [undefined], { words: everything, languages: [language] }), language).toEqual(
        expect.arrayContaining(['/grants: Kanarinkov', '/events: Plavinac', '/open-data/grants.csv: 321.09']),
      );

    await put('delayed');
    expect(await findingNothing()).toEqual([]);
    expect(
      await tellers(open(), [undefined], { words: [...everything, ...ofPublicTexts], languages: locales }),
    ).toEqual([]);
    await put('open');
    const { rows } = await instance.pool.query<{ id: string }>(
      'select public_id as id from grants.sub_grant_agreement where action_id = $1',
      [instance.world.cast.actionId],
    );
    for (const { id } of rows) expect((await instance.ask(undefined, `/grants/${id}`)).status).toBe(200);
    await put('protected');
    expect(await findingNothing()).toEqual([]);
    expect(await tellers(open(), [undefined], { words: everything, languages: locales })).toEqual([]);
    expect(await tellers(open(), [undefined], { words: ofPublicTexts })).toContain(
      '/grants: Kanarska najava',
    );
    for (const { id } of rows) expect((await instance.ask(undefined, `/grants/${id}`)).status).toBe(404);
  }, 900_000);

  it('is found to tell amounts and days where rounding is forgotten, and a text that was not written for the public', async () => {
    const routes = open().filter(({ path }) => /^\/(grants|open-data\/grants\.csv)$/.test(path));
    const told = (words: readonly string[]) => tellers(routes, [undefined], { words });
    for (const [name, body] of Object.entries(planted))
      await forgetting(instance.pool, body, name, async () => {
        await put('open');
        await put('protected');
        expect([name, (await told([...ofGrants, ...ofDays])).length > 0]).toEqual([name, true]);
      });
    const { actionId } = instance.world.cast;
    const write = (title: string) =>
      instance.pool.query('update grants.sub_grant_agreement set public_title = $2 where action_id = $1', [
        actionId,
        title,
      ]);
    await write('Kanarske noći u Kanarinkovu');
    expect(await told(['Kanarinkov'])).not.toEqual([]);
    await write('Kanarska najava');
    await put('open');
    await put('protected');
    expect(await told([...ofGrants, ...ofDays])).toEqual([]);
  });

  it('is found to tell a draft where its publication is forgotten, and a hidden place where that is', async () => {
    const routes = open().filter(({ path }) => /^\/events(\.csv)?$/.test(path));
    for (const [asked, word] of [
      [/\(?g\.published_at IS NOT NULL\)?/, 'Zelenkov'],
      [/\(?g\.place_for = 'everybody'::text\)?/, 'Plavinac'],
    ] as const)
      await forgettingIn(instance.pool, 'published.gathering', asked, async () => {
        await put('open');
        await put('protected');
        expect(await tellers(routes, [undefined], { words: [word] })).toContain(`/events: ${word}`);
      });
    await put('open');
    await put('protected');
    expect(await tellers(routes, [undefined], { words: [...ofDrafts, ...ofPlaces] })).toEqual([]);
  });

  it('tells it again once it is open, under another address than before and during its protection', async () => {
    const { actionId } = instance.world.cast;
    const addresses = async () => {
      const { rows } = await instance.pool.query<{ id: string }>(
        'select public_id as id from grants.sub_grant_agreement where action_id = $1',
        [actionId],
      );
      return rows.map(({ id }) => `/grants/${id}`);
    };
    await put('open');
    const before = await addresses();
    await put('protected');
    const during = await addresses();
    expect(await findingWords([undefined], found, locales)).toEqual([]);
    await put('open');
    expect(await findingWords([undefined], found, locales)).toHaveLength(found.length * locales.length);
    const after = await addresses();
    for (const address of [...before, ...during])
      expect((await instance.ask(undefined, address)).status).toBe(404);
    for (const address of after) {
      const { status, body } = await instance.ask(undefined, address);
      expect([status, body.includes('Pjevičko jato'), body.includes('Kanarska najava')]).toEqual([
        200,
        true,
        false,
      ]);
    }
  });

  it('tells the place of an event for participants alone by the link of a place, and by no invitation', async () => {
    const { actionId } = instance.world.cast;
    await put('open');
    await instance.pool.query(
      `update training.gathering set place_for = 'participants', place = 'Plavinac' where action_id = $1`,
      [actionId],
    );
    const { registered, invited } = instance.world.links;
    for (const [link, tells] of [
      [registered, true],
      [invited, false],
    ] as const)
      for (const path of [`/registration/${link}`, `/registration/${link}/calendar.ics`]) {
        const { status, body } = await instance.ask(undefined, path);
        expect([path, status, body.includes('Plavinac')]).toEqual([path, 200, tells]);
      }
    await instance.pool.query(
      `update training.gathering set place = 'Zelenkovac' where action_id = $1 and host_id = $2`,
      [actionId, instance.world.cast.organisations.partner],
    );
  });
});

describe('What those who are signed in and may not know read', () => {
  it('tells those of another partner, institutions and other organisations nothing of a protected sub-grant, and did before', async () => {
    const { cast } = instance.world;
    const { foreign } = cast;
    const strangers = whoMayNotKnow();
    expect(strangers.length).toBeGreaterThan(6);
    await put('open');
    // What lies with the foreign partner itself is its own: only the other side's is protected here.
    await instance.pool.query(
      `update grants.sub_grant_agreement set title = 'Other', summary = '', place = 'Other', number = 'OTHER/' || left(id::text, 8), amount_minor = 100000,
         signed_on = '2026-03-12', starts_on = '2026-04-01', ends_on = '2027-03-31'
       where action_id = $1 and partner_id = $2`,
      [cast.actionId, cast.foreign.organisations.partner],
    );
    await instance.pool.query(
      `update grants.instalment set paid_on = '2026-05-05' where paid_on is not null and agreement_id in (
        select id from grants.sub_grant_agreement where action_id = $1 and partner_id = $2)`,
      [cast.actionId, cast.foreign.organisations.partner],
    );
    const holder = `/staff/organisations/${cast.organisations.cso}`;
    const told = await tellers(shut(foreign.elira), [foreign.elira], { words: ofGrants });
    expect(told.filter((one) => one.startsWith('/staff/partnerships/new:'))).not.toEqual([]);
    expect((await instance.ask(cast.foreign.elira, holder)).body).toContain('Kanarinkov');
    const words = [...ofGrants, ...ofDays, ...ofProposals];
    const reading: Reading = new Map();
    for (const state of ['delayed', 'protected'] as const) {
      await put(state);
      expect(await findingWords(strangers, [...ofGrants, ...ofProposals])).toEqual([]);
      expect(await findingWords([cast.elira, cast.ana], ['Kanarinkov', 'KAN-AR-01'])).not.toEqual([]);
      for (const actor of strangers) {
        expect((await instance.ask(actor, holder)).body).not.toContain('Kanarinkov');
        const told = await tellers(shut(actor), [actor], { words, reading });
        expect([state, told]).toEqual([state, []]);
      }
    }
    expect(await tellersOfRest(reading, words)).toEqual([]);
    expect(readInAll(reading)).toBeGreaterThan(300);
    const known = `/agreements/${instance.world.own.agreement as string}`;
    expect((await instance.ask(cast.elira, known)).body).toContain('Kanarinkovo');
    for (const actor of [cast.ana, cast.goran]) expect((await instance.ask(actor, known)).status).toBe(200);
  }, 900_000);

  it('are found to read it where the rule of who knows it is forgotten', async () => {
    const { elira } = instance.world.cast.foreign;
    await put('protected');
    const holder = `/staff/organisations/${instance.world.cast.organisations.cso}`;
    await forgetting(instance.pool, 'select true', 'grants.knows_protected', async () => {
      expect((await instance.ask(elira, holder)).body).toContain('Kanarinkov');
    });
    expect((await instance.ask(elira, holder)).body).not.toContain('Kanarinkov');
  });

  it('tells those who are no staff nothing of drafts and hidden places', async () => {
    await put('protected');
    const outside = signedInOf(instance.world).filter(({ actor }) =>
      hasRole(actor, 'cso_member', 'cso_certifier', 'institution_member'),
    );
    expect(outside.length).toBeGreaterThan(1);
    const actors = outside.map(({ actor }) => actor);
    expect(await findingWords(actors, [...ofDrafts, ...ofPlaces])).toEqual([]);
    const words = [...ofDrafts, ...ofPlaces];
    const reading: Reading = new Map();
    for (const { name, actor } of outside)
      expect([name, await tellers(shut(actor), [actor], { words, reading })]).toEqual([name, []]);
  }, 900_000);
});
