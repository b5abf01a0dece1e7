import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { languageOf } from '../../tests/support/language.ts';
import { faultsOf, openPages } from '../../tests/support/pages.tsx';
import { loadAction } from '../action/index.ts';
import { newId } from '../platform/ids.ts';
import { buildGathering } from '../training/testing.ts';
import { portalRoutes } from './index.ts';
import { buildPublishedCall, buildSubGrant } from './testing.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => {
    const made = await castOf(tx, { definition: await loadAction('actions/shbb') });
    const { partner, cso } = made.organisations;
    const of = { actionId: made.actionId, partnerId: partner, csoId: cso, personId: made.elira.personId };
    ids.open = await buildPublishedCall(tx, of, { number: 'OPEN-1' });
    ids.closed = await buildPublishedCall(tx, of, {
      number: 'CLOSED-1',
      deadlineAt: '2026-02-01T13:00:00.000Z',
    });
    await sql`
      insert into grants.call_result (lot_id, call_id, received, eligible, awarded, reserve, rejected, told_at)
      select id, call_id, 41, 37, 3, 14, 20, '2026-02-20T09:00:00Z' from grants.lot where call_id = ${ids.closed}`.execute(
      tx,
    );
    ids.announced = await buildPublishedCall(tx, of, {
      number: 'SOON-1',
      opensAt: '2899-01-01T08:00:00.000Z',
    });
    ids.draft = await buildPublishedCall(tx, of, { number: 'DRAFT-1', state: 'draft' });
    ids.plain = await buildSubGrant(tx, of, ids.closed, { title: 'Bridges of Loznica' });
    ids.withheld = await buildSubGrant(tx, of, ids.closed, {
      title: 'Secret shelter',
      place: 'Tutin',
      jurisdiction: 'XK',
      withholdName: true,
      amountMinor: 7_000_00,
    });
    ids.general = await buildSubGrant(tx, of, ids.closed, {
      title: 'Night watch',
      place: 'Preševo',
      generalisePlace: true,
    });
    ids.delayed = await buildSubGrant(tx, of, ids.closed, {
      title: 'Delayed refuge',
      delayUntil: '2999-01-01',
      amountMinor: 9_999_00,
    });
    await buildGathering(tx, {
      actionId: made.actionId,
      hostId: partner,
      recordedBy: of.personId,
      title: 'Table of six',
      attendance: [{ organisationId: cso, women: 1, men: 1 }],
    });
    ids.early = await buildGathering(tx, {
      actionId: made.actionId,
      hostId: partner,
      recordedBy: of.personId,
      title: 'An early table',
      startsOn: '2026-02-03',
    });
    return made;
  });
  pages = openPages(db, cast.actionId, portalRoutes, languageOf('en'));
});

describe('a protected sub-grant', () => {
  it('tells neither its organisation, nor what could name it, on any page', async () => {
    const anyone = pages.visit();
    for (const path of [
      '/grants',
      '/grants?jurisdiction=XK',
      `/grants/${ids.withheld}`,
      '/jurisdictions/XK',
    ]) {
      const { html } = await anyone.go(path);
      expect(html).toContain('Name withheld for safety');
      for (const secret of ['Secret shelter', 'Tutin', 'Delayed refuge']) expect(html).not.toContain(secret);
    }
    expect((await anyone.go(`/grants/${ids.withheld}`)).html).not.toContain('Bridge Youth Centre');
    expect((await anyone.go(`/grants/${ids.general}`)).html).not.toContain('Preševo');
    expect((await anyone.go(`/grants/${ids.plain}`)).html).toContain('Loznica');
  });

  it('that is delayed is in no list, on no page and in no sum, even for staff', async () => {
    for (const browser of [pages.visit(), pages.visit(cast.ana)]) {
      const { html } = await browser.go('/grants');
      expect(html).toMatch(/45,000\.00\sEUR/);
      expect(html).not.toMatch(/54,999\.00/);
      const delayed = await browser.go(`/grants/${ids.delayed}`);
      const missing = await browser.go(`/grants/${newId()}`);
      expect([delayed.status, missing.status]).toEqual([404, 404]);
    }
  });
});

describe('the amounts of sub-grants', () => {
  it('are summed for what the list was narrowed to, rounded where its row is, and shown on the page of a jurisdiction', async () => {
    const anyone = pages.visit();
    const { html } = await anyone.go('/grants?jurisdiction=XK');
    const [, count, total] = /Sub-grants in this list: (\d+)\. Total: ([^<]+)\.</.exec(html)!;
    expect(count).toBe('1');
    expect(html.slice(html.indexOf('<tbody'))).toContain(`>${total}<`);
    expect(total).not.toContain('7,000');
    expect((await anyone.go('/jurisdictions/XK')).html).toContain(total);
    expect((await anyone.go('/grants?jurisdiction=AL')).html).not.toContain('Sub-grants in this list');
  });
});

describe('the public list of calls', () => {
  it('shows announced, open and closed calls with their deadline and its zone, and no draft', async () => {
    const { html } = await pages.visit().go('/calls');
    for (const number of ['OPEN-1', 'CLOSED-1', 'SOON-1']) expect(html).toContain(`Call ${number}`);
    expect(html).not.toContain('DRAFT-1');
    expect(html).toContain('Europe/Belgrade');
    expect((await pages.visit().go(`/calls/${ids.draft}`)).status).toBe(404);
    expect((await pages.visit().go('/calls?jurisdiction=AL')).html).not.toContain('OPEN-1');
  });

  it('leads to the form of a call, whole, and to applying only while it is open', async () => {
    const apply = (id: string) => `href="/calls/${id}/apply"`;
    const anyone = pages.visit();
    expect((await anyone.go(`/calls/${ids.open}`)).html).toContain(apply(ids.open!));
    for (const id of [ids.closed!, ids.announced!])
      expect((await anyone.go(`/calls/${id}`)).html).not.toContain(apply(id));
    const quiz = async (id: string) =>
      (await anyone.go(`/calls/${id}`)).html.includes(`href="/calls/${id}/eligibility"`);
    expect([await quiz(ids.open!), await quiz(ids.announced!), await quiz(ids.closed!)]).toEqual([
      ...[true, true, false],
    ]);
    expect((await pages.visit(cast.ana).go(`/calls/${ids.open}`)).html).not.toContain(apply(ids.open!));
    const { html } = await anyone.go(`/calls/${ids.open}/form`);
    expect(html).toContain('Which partners?');
    expect(html).toContain('calls@example.org');
  });
});

describe('what came of a call', () => {
  it('stands under the title of a call that was told, before its rules, and on no other', async () => {
    const { t } = languageOf('en');
    const told = await pages.visit().go(`/calls/${ids.closed}`);
    const places = ['<h1', t('grants.call_results.title'), '>41<', '>14<', t('grants.call.rules.title')].map(
      (word) => told.html.indexOf(word),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(await faultsOf(told)).toEqual([]);
    expect((await pages.visit().go(`/calls/${ids.open}`)).html).not.toContain(t('grants.call_results.title'));
  });
});

describe('a public list in another order', () => {
  const order = async (path: string, words: readonly string[]) => {
    const { html } = await pages.visit().go(path);
    const list = html.slice(html.indexOf('<tbody'));
    return [...words].sort((a, b) => list.indexOf(a) - list.indexOf(b));
  };

  it('stands so, and goes on after the last row shown', async () => {
    const calls = ['OPEN-1', 'CLOSED-1', 'SOON-1'];
    expect((await order('/calls?sort=opening', calls))[0]).toBe('SOON-1');
    expect((await order('/calls?sort=deadline', calls)).at(-1)).toBe('CLOSED-1');
    const grants = ['Bridges of Loznica', 'Night watch', 'Name withheld for safety'];
    expect((await order('/grants?sort=amount', grants)).at(-1)).toBe('Name withheld for safety');
    const events = ['Table of six', 'An early table'];
    expect(await order('/events?sort=earliest', events)).toEqual(['An early table', 'Table of six']);
    expect(await order('/events?sort=latest', events)).toEqual(events);
    const after = await pages.visit().go(`/events?sort=earliest&after=${ids.early}`);
    expect([after.html.includes('Table of six'), after.html.includes('An early table')]).toEqual([
      true,
      false,
    ]);
    const last = await pages.visit().go(`/grants?sort=amount&after=${ids.withheld}`);
    expect(last.html).not.toContain('Bridges of Loznica');
  });
});

describe('the public pages', () => {
  it('say how many came to an event nowhere', async () => {
    const { html } = await pages.visit().go('/events');
    expect(html).toContain('Table of six');
    expect(html).not.toContain('Bridge Youth Centre');
  });

  it('give no address that the Action’s data do not have', async () => {
    const { html } = await pages.visit().go('/contact');
    expect(html).toContain('Group 484');
    expect(html).toContain('You find them on the organisations');
    expect(html).not.toContain('mailto:');
  });

  it('are valid, and nothing unforeseen happened', async () => {
    const paths = [
      '/calls',
      `/calls/${ids.open}`,
      `/calls/${ids.open}/form`,
      '/grants',
      `/grants/${ids.plain}`,
    ];
    for (const path of [
      ...paths,
      '/jurisdictions/XK',
      '/jurisdictions/RS',
      `/grants/${ids.withheld}`,
      '/events',
      '/contact',
      '/accessibility',
    ]) {
      const landed = await pages.visit().go(path);
      expect([path, landed.status, await faultsOf(landed)]).toEqual([path, 200, []]);
    }
    expect((await pages.visit().go('/grants?jurisdiction=%00&after=x')).status).toBe(200);
    expect(pages.errors).toEqual([]);
  });
});
