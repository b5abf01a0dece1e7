import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { engagementRoutes } from '../engagements/routes.tsx';
import { askedOutcomeRoutes } from './asked-routes.tsx';
import { publicOutcomeRoutes } from './public-routes.tsx';
import { outcomeRoutes } from './routes.tsx';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx));
  const routes = [...engagementRoutes, ...outcomeRoutes, ...askedOutcomeRoutes, ...publicOutcomeRoutes];
  pages = openPages(db, cast.actionId, routes);
});
const day = (name: string, month: string) => ({
  [`${name}-day`]: '5',
  [`${name}-month`]: month,
  [`${name}-year`]: '2026',
});

describe('the pages of influence', () => {
  it('are shut to organisations, and to those who only read when something is to be written', async () => {
    for (const actor of [cast.besa, cast.dragan])
      for (const path of ['/staff/engagements', '/staff/outcomes'])
        expect((await pages.visit(actor).go(path)).status).toBe(403);
    const goran = pages.visit(cast.goran);
    for (const path of ['/staff/engagements', '/staff/outcomes']) {
      expect((await goran.go(path)).status).toBe(200);
      expect((await goran.go(`${path}/new`)).status).toBe(403);
    }
  });

  it('take a meeting from its record to its next step and its withdrawal', async () => {
    const elira = pages.visit(cast.elira);
    await elira.go('/staff/engagements/new');
    const typed = {
      kind: 'hearing',
      subject: 'Who <b>answers</b> at night',
      'office-0': 'Head of the board',
      side: cast.organisations.partner,
      next_step: 'Send the draft.',
      ...day('happened_on', '10'),
      ...day('next_on', '12'),
    };
    const refused = await elira.send(typed);
    expect([refused.status, refused.html.includes('Head of the board')]).toEqual([422, true]);
    const { path, html } = await elira.send({ ...typed, 'institution-0': 'Board of Bridges' });
    expect(html).toContain('Who &lt;b&gt;answers&lt;/b&gt; at night');
    for (const part of ['', '/edit', '/withdraw']) {
      const landed = await elira.go(`${path}${part}`);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    await elira.go(path);
    expect((await elira.send()).html).toContain('This step is done.');
    const list = await elira.go('/staff/engagements?kind=hearing');
    expect([list.html.includes('Board of Bridges'), await faultsOf(list)]).toEqual([true, []]);
    expect((await elira.go('/staff/engagements.csv')).html).toContain('#contact+office');
    await elira.go(`${path}/withdraw`);
    expect((await elira.send({ reason: 'Another day.' })).html).toContain('Another day.');
    expect((await elira.go('/staff/engagements.csv')).html).not.toContain('Board of Bridges');
    expect(pages.errors).toEqual([]);
  });

  it('take a change from its draft over an independent answer to its public page', async () => {
    const [elira, dragan, anyone] = [pages.visit(cast.elira), pages.visit(cast.dragan), pages.visit()];
    await elira.go('/staff/outcomes/new');
    const typed = {
      title: 'The board answers at night',
      actor: 'Board of Bridges',
      change: 'It <i>answers</i>.',
      kind: 'behavioural',
      direction: 'forward',
      contribution: 'We asked for it.',
      harvester: cast.organisations.partner,
      ...day('happened_on', '9'),
    };
    const refused = await elira.send(typed);
    expect([refused.status, refused.html.includes('It &lt;i&gt;answers')]).toEqual([422, true]);
    const { path } = await elira.send({ ...typed, significance: 'Nobody waits.' });
    const id = path.split('/').at(-1)!;
    await elira.go(`${path}/ask`);
    const asked = await elira.send({ organisation: cast.organisations.institution });
    expect(asked.html).toContain('Confirmation requested');
    const list = await dragan.go('/substantiations');
    const request = /\/substantiations\/[0-9a-f-]{36}/.exec(list.html)![0];
    expect((await pages.visit(cast.besa).go(request)).status).toBe(404);
    const read = await dragan.go(request);
    expect([read.html.includes('We asked for it.'), await faultsOf(read)]).toEqual([true, []]);
    expect((await dragan.send({ description: 'agree' })).status).toBe(422);
    const verdict = { description: 'agree', contribution: 'agree', significance: 'agree' };
    await dragan.go(request);
    expect((await dragan.send({ ...verdict, comment: 'Between us.' })).path).toBe('/substantiations');
    expect((await dragan.go(request)).html).toContain('You have answered.');
    expect((await anyone.go(`/outcomes/${id}`)).status).toBe(404);
    for (const part of ['', '/ask', '/letter']) {
      const landed = await elira.go(`${path}${part}`);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    await elira.go(path);
    expect((await elira.send()).html).toContain('Public page');
    const shown = await anyone.go(`/outcomes/${id}`);
    for (const text of ['It &lt;i&gt;answers', 'Ministry of Bridges', 'Nobody waits.'])
      expect(shown.html).toContain(text);
    expect(shown.html).not.toContain('Between us.');
    const file = (await anyone.go('/outcomes.csv')).html.split('\r\n');
    expect(file[1]).toContain('#org+actor+name');
    expect(file[2]).toContain('Nobody waits.');
    for (const [who, part] of [
      [anyone, '/outcomes'],
      [anyone, `/outcomes/${id}`],
      [elira, '/staff/outcomes'],
      [dragan, '/substantiations'],
      [dragan, request],
    ] as const) {
      const landed = await who.go(part);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    expect(pages.errors).toEqual([]);
  });
});
