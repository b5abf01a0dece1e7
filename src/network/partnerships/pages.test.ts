import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { buildOrganisation } from '../testing.ts';
import { partnershipRoutes } from './routes.tsx';

let cast: Cast;
let db: Awaited<ReturnType<typeof testDatabase>>;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx));
  pages = openPages(db, cast.actionId, partnershipRoutes);
});

const typed = {
  subject: 'Who is called at night',
  kind: 'referral_protocol',
  level: 'local',
  jurisdiction: 'RS',
  'began_on-day': '5',
  'began_on-month': '10',
  'began_on-year': '2025',
  'other-0': 'Radio <b>River</b>',
  'sort-0': 'media',
};

describe('the pages of partnerships', () => {
  it('are shut to organisations, and to those who only read when something is to be written', async () => {
    for (const actor of [cast.besa, cast.dragan])
      expect((await pages.visit(actor).go('/staff/partnerships')).status).toBe(403);
    const fatos = pages.visit(cast.fatos);
    const list = await fatos.go('/staff/partnerships');
    expect([list.status, list.html.includes('/staff/partnerships/new')]).toEqual([200, false]);
    expect((await fatos.go('/staff/partnerships/new')).status).toBe(403);
  });

  it('take a partnership from its record to what came of it, keeping what was typed on the way', async () => {
    const elira = pages.visit(cast.elira);
    await elira.go('/staff/partnerships/new');
    const alone = await elira.send(typed);
    expect(alone.status).toBe(422);
    expect(alone.html).toContain('Name at least two parties');
    expect(alone.html).toContain('value="Radio &lt;b&gt;River&lt;/b&gt;"');
    const { cso } = cast.organisations;
    const { path, html } = await elira.send({ ...typed, 'party-0': cso });
    expect(path).toMatch(/^\/staff\/partnerships\/[0-9a-f-]{36}$/);
    expect(html).toContain('Bridge Youth Centre');
    expect(html).toContain('Radio &lt;b&gt;River&lt;/b&gt;');

    expect(html).toContain('Results</h2>');

    await elira.go('/staff/partnerships/new');
    const bodies = await elira.send({ ...typed, 'other-1': 'Town of the bridge', 'sort-1': 'municipality' });
    expect([bodies.status, bodies.html.includes('Town of the bridge')]).toEqual([200, true]);

    await elira.go(`${path}/result`);
    const early = await elira.send({
      'happened_on-day': '1',
      'happened_on-month': '10',
      'happened_on-year': '2025',
      text: 'Too early.',
    });
    expect([early.status, early.html.includes('Too early.')]).toEqual([422, true]);
    const noted = await elira.send({
      'happened_on-day': '6',
      'happened_on-month': '10',
      'happened_on-year': '2025',
      text: 'One number for all.',
    });
    expect([noted.path, noted.html.includes('One number for all.')]).toEqual([path, true]);

    for (const part of [
      path,
      `${path}/edit`,
      `${path}/result`,
      '/staff/partnerships',
      '/staff/partnerships/map',
    ]) {
      const landed = await elira.go(part);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    const drawn = await elira.go('/staff/partnerships/map');
    expect(drawn.html.match(/class="m-web__number/g)).toHaveLength(3);
    expect(drawn.html.match(/class="m-web__link/g)).toHaveLength(2);
    expect((await elira.go('/staff/partnerships?with=academia')).html).not.toContain(
      'Who is called at night',
    );
    expect((await elira.go('/staff/partnerships.csv')).html).toContain('Who is called at night');
    expect(pages.errors).toEqual([]);
  });

  it('leave a row open in which a party is looked for', async () => {
    await db.transaction().execute(async (tx) => {
      for (let at = 0; at < 25; at++)
        await buildOrganisation(tx, { actionId: cast.actionId, name: `Centre number ${at}` });
    });
    const elira = pages.visit(cast.elira);
    const openPart = (html: string) => html.slice(0, html.indexOf('More organisations (up to'));
    const { html } = await elira.go('/staff/partnerships/new');
    expect(openPart(html)).not.toContain('id="party-9"');
    for (const words of ['', 'number 24']) {
      await elira.go('/staff/partnerships/new');
      const found = await elira.send({ ...typed, _find: 'party-9', '_find.party-9': words });
      expect(openPart(found.html)).toContain('id="party-9-found"');
    }
  });

  it('show the later of two people both versions', async () => {
    const [elira, ana] = [pages.visit(cast.elira), pages.visit(cast.ana)];
    const parties = { 'party-0': cast.organisations.cso };
    await elira.go('/staff/partnerships/new');
    const { path } = await elira.send({ ...typed, ...parties });
    await elira.go(`${path}/edit`);
    await ana.go(`${path}/edit`);
    await elira.send({ ...typed, ...parties, place: 'Pančevo' });
    const later = await ana.send({ ...typed, ...parties, place: 'Zrenjanin' });
    expect(later.status).toBe(409);
    expect(later.html).toContain('Pančevo');
    expect(later.html).toContain('Zrenjanin');
  });
});
