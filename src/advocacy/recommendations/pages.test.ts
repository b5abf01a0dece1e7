import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { advocacyRoutes } from '../routes.ts';
import { definition } from './testing.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx, { definition }));
  pages = openPages(db, cast.actionId, advocacyRoutes);
});

const typed = {
  title: 'A person who answers at night',
  ask: 'Name <b>somebody</b> who answers.',
  addressee_name: 'Board of Bridges',
  territory: 'Riverland',
  source: 'greta',
  original: 'Que quelqu’un réponde la nuit.',
};
const step = (key: string, day: string) => ({
  step: key,
  'happened_on-day': day,
  'happened_on-month': '10',
  'happened_on-year': '2026',
  text: `It came to ${key}.`,
  reference: 'Order 7',
});

describe('the pages of recommendations', () => {
  it('are shut to organisations, and to those who only read when something is to be written', async () => {
    for (const actor of [cast.besa, cast.dragan])
      expect((await pages.visit(actor).go('/staff/recommendations')).status).toBe(403);
    const goran = pages.visit(cast.goran);
    const list = await goran.go('/staff/recommendations');
    expect([list.status, list.html.includes('/staff/recommendations/new')]).toEqual([200, false]);
    expect((await goran.go('/staff/recommendations/new')).status).toBe(403);
  });

  it('take a recommendation from its record to its public page and back down the ladder', async () => {
    const elira = pages.visit(cast.elira);
    const anyone = pages.visit();
    await elira.go('/staff/recommendations/new');
    const refused = await elira.send(typed);
    expect([refused.status, refused.html.includes('Say in which language')]).toEqual([422, true]);
    expect(refused.html).toContain('Name &lt;b&gt;somebody&lt;/b&gt; who answers.');
    const { path } = await elira.send({ ...typed, original_language: 'fr' });
    const id = path.split('/').at(-1)!;
    expect((await anyone.go(`/recommendations/${id}`)).status).toBe(404);
    await elira.go(path);
    expect((await elira.send()).html).toContain('The public page');

    for (const [key, day] of [
      ['done', '3'],
      ['against', '20'],
    ] as const) {
      await elira.go(`${path}/evidence`);
      const landed = await elira.send(step(key, day));
      expect([landed.path, landed.html.includes(`It came to ${key}.`)]).toEqual([path, true]);
    }
    await elira.go(`${path}/evidence`);
    const unknown = await elira.send(step('dreamt', '3'));
    expect([unknown.status, unknown.html.includes('It came to dreamt.')]).toEqual([422, true]);

    const shown = await anyone.go(`/recommendations/${id}`);
    expect(shown.html).toContain('lang="fr"');
    expect(shown.html.match(/class="m-steps__back"/g)).toHaveLength(1);
    expect(shown.html.match(/class="m-steps__point"/g)).toHaveLength(1);
    const body = /\/recommendations\/to\/[0-9a-f-]{36}/.exec(shown.html)![0];
    for (const part of ['/recommendations', `/recommendations/${id}`, body]) {
      const landed = await anyone.go(part);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
      expect(landed.html).toContain('Riverland');
    }
    expect((await anyone.go('/recommendations?jurisdiction=MK')).html).not.toContain(typed.title);
    const file = (await anyone.go('/recommendations.csv?hxl=1')).html.split('\r\n');
    expect(file[1]).toContain('#org+addressee+name');
    expect(file[2]).toContain('Board of Bridges');
    for (const part of ['', '/edit', '/evidence']) {
      const landed = await elira.go(`${path}${part}`);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    const list = await elira.go('/staff/recommendations');
    expect([list.html.includes(typed.title), await faultsOf(list)]).toEqual([true, []]);
    expect(pages.errors).toEqual([]);
  });

  it('show the later of two people both versions', async () => {
    const [elira, ana] = [pages.visit(cast.elira), pages.visit(cast.ana)];
    await elira.go('/staff/recommendations/new');
    const { path } = await elira.send({ ...typed, original: '' });
    await elira.go(`${path}/edit`);
    await ana.go(`${path}/edit`);
    await elira.send({ ...typed, original: '', territory: 'Upper Riverland' });
    const later = await ana.send({ ...typed, original: '', territory: 'Lower Riverland' });
    expect(later.status).toBe(409);
    for (const place of ['Upper Riverland', 'Lower Riverland']) expect(later.html).toContain(place);
  });
});
