import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { adoptionRoutes } from './adoption-routes.tsx';
import { publicPracticeRoutes } from './public-routes.tsx';
import { practiceRoutes } from './routes.tsx';

let cast: Cast;
let pages: ReturnType<typeof openPages>;
beforeAll(async () => {
  const db = await testDatabase();
  cast = await db.transaction().execute(async (tx) => castOf(tx));
  pages = openPages(db, cast.actionId, [...practiceRoutes, ...adoptionRoutes, ...publicPracticeRoutes]);
});

const day = (name: string, month: string) => ({
  [`${name}-day`]: '5',
  [`${name}-month`]: month,
  [`${name}-year`]: '2026',
});
const typed = {
  title: 'Who is called at night',
  kind: 'protocol',
  protects: 'Nobody <b>waits</b> alone.',
  'whom[]': ['children', 'witnesses'],
  body_name: 'Service of Bridges',
  territory: 'Riverland',
  ...day('begun_on', '2'),
};

describe('the pages of shared practice', () => {
  it('are shut to organisations, and to those who only read when something is to be written', async () => {
    for (const actor of [cast.besa, cast.dragan])
      expect((await pages.visit(actor).go('/staff/practices')).status).toBe(403);
    const goran = pages.visit(cast.goran);
    const list = await goran.go('/staff/practices');
    expect([list.status, list.html.includes('/staff/practices/new')]).toEqual([200, false]);
    expect((await goran.go('/staff/practices/new')).status).toBe(403);
  });

  it('take a practice from its record to its public page, with who adopted it and gave it up', async () => {
    const elira = pages.visit(cast.elira);
    const anyone = pages.visit();
    await elira.go('/staff/practices/new');
    const refused = await elira.send({ ...typed, 'whom[]': [] });
    expect([refused.status, refused.html.includes('Nobody &lt;b&gt;waits')]).toEqual([422, true]);
    const { path } = await elira.send(typed);
    const id = path.split('/').at(-1)!;
    expect((await anyone.go(`/practices/${id}`)).status).toBe(404);
    await elira.go(`${path}/document`);
    await elira.send({ label: '1.0', reference: 'Protocol 3', ...day('dated_on', '2') });
    await elira.go(path);
    expect((await elira.send()).html).toContain('Public page');

    await elira.go(`${path}/adoption`);
    const taken = {
      body: cast.organisations.cso,
      jurisdiction: 'XK',
      level: 'local',
      way: 'adapted',
      status: 'adopted',
      reference: 'Decision 12',
      ...day('happened_on', '3'),
    };
    const how = await elira.send(taken);
    expect([how.status, how.html.includes('Describe the adaptations if the practice was adapted')]).toEqual([
      422,
      true,
    ]);
    const adopted = await elira.send({ ...taken, adapted_how: 'Shorter.' });
    expect([adopted.path, adopted.html.includes('Bridge Youth Centre')]).toEqual([path, true]);
    const shown = await anyone.go(`/practices/${id}`);
    expect(shown.html).toContain('Started or adopted in 1 of the 6 jurisdictions');
    expect(shown.html).toContain('Kosovo*');
    expect(shown.html).not.toContain('Bridge Youth Centre');

    const at = /\/staff\/adoptions\/[0-9a-f-]{36}/.exec(adopted.html)![0];
    await elira.go(`${at}/step`);
    const ended = {
      status: 'ended',
      reference: 'Decision 20',
      text: 'No money.',
      ...day('happened_on', '9'),
    };
    expect((await elira.send(ended)).path).toBe(path);
    const after = await anyone.go(`/practices/${id}`);
    for (const text of [
      'Started or adopted in 0 of the 6 jurisdictions',
      'Decision 12',
      'Decision 20',
      'No money.',
    ])
      expect(after.html).toContain(text);
    await elira.go(`${at}/edit`);
    const named = { named: 'yes', jurisdiction: 'XK', level: 'local', way: 'as_is' };
    expect((await elira.send(named)).path).toBe(path);
    expect((await anyone.go(`/practices/${id}`)).html).toContain('Bridge Youth Centre');

    for (const [who, part] of [
      [anyone, '/practices'],
      [anyone, `/practices/${id}`],
      [elira, '/staff/practices'],
      [elira, path],
      [elira, `${path}/edit`],
      [elira, `${path}/document`],
      [elira, `${path}/adoption`],
      [elira, `${at}/step`],
      [elira, `${at}/edit`],
    ] as const) {
      const landed = await who.go(part);
      expect([part, landed.status, await faultsOf(landed)]).toEqual([part, 200, []]);
    }
    expect((await anyone.go('/practices?whom=women')).html).not.toContain(typed.title);
    const file = (await anyone.go('/practices.csv')).html.split('\r\n');
    expect([file[1]!.includes('#org+adopter+name'), file[2]!.includes('Bridge Youth Centre')]).toEqual([
      true,
      true,
    ]);
    expect((await elira.go('/staff/practices.csv')).html).toContain('Kosovo*');
    expect(pages.errors).toEqual([]);
  });
});
