import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { faultsOf, openPages } from '../../tests/support/pages.tsx';
import { trainingRoutes } from './index.ts';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx));
  pages = openPages(db, cast.actionId, trainingRoutes);
});

const facts = {
  title: 'Who answers at night?',
  kind: 'round_table',
  scope: 'national',
  jurisdiction: 'RS',
  place: 'Subotica',
  'starts_on-day': '5',
  'starts_on-month': '10',
  'starts_on-year': '2025',
};

describe('the pages of gatherings', () => {
  it('take a gathering from its record to its withdrawal, keeping what was typed on the way', async () => {
    const elira = pages.visit(cast.elira);
    await elira.go('/staff/gatherings/new');
    const wrong = await elira.send({ ...facts, host: cast.organisations.partner, other_women: 'some' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="some"');
    const { path } = await elira.send({ ...facts, host: cast.organisations.partner, other_women: '3' });
    expect(path).toMatch(/^\/staff\/gatherings\/[0-9a-f-]{36}$/);

    await elira.go(`${path}/attendance`);
    const { cso } = cast.organisations;
    const bad = await elira.send({ [`women-${cso}`]: 'x', [`men-${cso}`]: '1' });
    expect(bad.status).toBe(422);
    expect(bad.html).toContain('value="x"');
    const came = await elira.send({ [`women-${cso}`]: '2', [`men-${cso}`]: '1' });
    expect(came.path).toBe(path);
    expect(came.html).toContain('Bridge Youth Centre');
    expect(came.html).toContain('Total: 1 organisation');

    await elira.go(`${path}/edit`);
    await elira.send({ ...facts, host: cast.organisations.partner, other_women: '3', place: 'Sombor' });
    expect((await elira.go('/staff/gatherings?kind=round_table')).html).toContain('Who answers at night?');
    expect((await elira.go('/staff/gatherings.csv')).html).toContain('Sombor');

    for (const part of ['', '/edit', '/attendance', '/attendance?q=bridge', '/withdraw']) {
      const landed = await elira.go(`${path}${part}`);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    const withdrawn = await elira.send({ reason: 'Recorded twice.' });
    expect(withdrawn.html).toContain('Recorded twice.');
    expect((await elira.go('/staff/gatherings')).html).not.toContain('Who answers at night?');
    expect(pages.errors).toEqual([]);
  });

  it('shows the later of two people both versions', async () => {
    const [elira, ana] = [pages.visit(cast.elira), pages.visit(cast.ana)];
    const host = cast.organisations.partner;
    await elira.go('/staff/gatherings/new');
    const { path } = await elira.send({ ...facts, host });
    await elira.go(`${path}/edit`);
    await ana.go(`${path}/edit`);
    await elira.send({ ...facts, host, place: 'Pančevo' });
    const later = await ana.send({ ...facts, host, place: 'Zrenjanin' });
    expect(later.status).toBe(409);
    expect(later.html).toContain('Pančevo');
    expect(later.html).toContain('Zrenjanin');
  });

  it('say of one that is to come that it is, and ask for nobody who came', async () => {
    const elira = pages.visit(cast.elira);
    await elira.go('/staff/gatherings/new');
    const later = { ...facts, title: 'Not yet held', 'starts_on-year': '2099' };
    const { path, html } = await elira.send({ ...later, host: cast.organisations.partner });
    expect(html).not.toContain(`${path}/attendance"`);
    const row = (await elira.go('/staff/gatherings')).html.split('Not yet held')[1]!.split('</tr>')[0]!;
    expect(row).toContain('Upcoming');
    expect(row).not.toContain('>0<');
  });

  it('are shut to organisations and other partners', async () => {
    for (const actor of [cast.besa, cast.dragan])
      expect((await pages.visit(actor).go('/staff/gatherings')).status).toBe(403);
    const fatos = pages.visit(cast.fatos);
    expect((await fatos.go('/staff/gatherings')).status).toBe(200);
    expect((await fatos.go('/staff/gatherings/new')).status).toBe(403);
  });
});
