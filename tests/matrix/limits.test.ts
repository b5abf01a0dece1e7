import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustDeclareLimits, withoutLimit } from '../../src/platform/http/declared-limits.ts';
import type { Limit } from '../../src/platform/http/limit.ts';
import { formRoute, type Route } from '../../src/platform/http/route.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { deadLink, idsOf, pathOf } from './paths.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ hourlyLimits: 1 });
});
afterAll(() => instance.close());

const limited = () => instance.routes.filter(({ limits }) => limits);

const [first, sameNetwork, sameSite, elsewhere] = [
  '2001:db8:1:2a01::1',
  '2001:db8:1:2a01:ffff::9',
  '2001:db8:1:2a7f::1',
  '2001:db8:1:2b01::1',
];
/** From another network each time, of either kind: `i` below 250. */
const many = (i: number) => (i % 2 ? `198.51.100.${i}` : `2001:db8:${i}:1::1`);
const setCounts = (count: number) =>
  instance.pool.query('update accounts.attempt set count = $1, until = null', [count]);
const forget = () => instance.pool.query('delete from accounts.attempt');

/** A page with a limit is one that looks for words. */
const looking = ({ kind }: Route): Record<string, string> =>
  kind === 'page' ? { _search: '1', q: 'a bridge' } : {};
/** A press by the person who may, or by nobody where anybody may, from an address. */
async function press(route: Route, from: string, typed: Record<string, string> = {}) {
  const { cast } = instance.world;
  const actor = route.may.anyone ? undefined : cast.besa;
  const target = pathOf(instance.world, route, cast.besa, idsOf(instance, route, cast.besa)?.own);
  const sent = { ...typed, ...looking(route), ...(await instance.tokensOf(actor)) };
  // Whoever has a link that opens is counted under it (`own-marks.test.ts`).
  const { status, headers, body } = await instance.ask(actor, deadLink(route, target), sent, {
    'x-forwarded-for': from,
  });
  return { status, retryAfter: Number(headers['retry-after']), body };
}

/** What the form of an addressee's limit is sent with, so that a mail would be queued. */
const filled: Readonly<Record<string, Record<string, string>>> = {
  '/sign-in/forgotten': {},
  '/register': {
    name: 'Udruženje mostova',
    otherNames: '',
    jurisdiction: 'RS',
    municipality: 'Vranje',
    registrationNumber: '77001',
    'fields[]': 'youth',
    personName: 'Zorica Ilić',
  },
  '/events/:eventId/register': { name: 'Zorica Ilić', organisationKind: 'cso', consent: 'on' },
  '/organisations/:organisationId/people/invite': { role: 'cso_member', jurisdiction: '', locale: 'en' },
};

describe('a form that is open to anyone', () => {
  it('says how often it may be sent from one network; the one that does not is found', () => {
    expect(withoutLimit(instance.routes)).toEqual([]);
    const { schema, show, act } = instance.routes.find(({ path }) => path === '/voice') as never;
    const may = { name: 'planted.press', anyone: true, signedIn: false, looks: false, roles: {} };
    const planted = formRoute({ path: '/planted', may, schema, show, act });
    const wrong = {
      ...planted,
      path: '/planted/too',
      limits: [{ of: 'x', per: 'person', most: 1, minutes: 1 }],
    };
    const both = [...instance.routes, planted, wrong as Route];
    expect(withoutLimit(both)).toEqual(['/planted', '/planted/too']);
    expect(() => mustDeclareLimits(both)).toThrow('may send each (limits): /planted, /planted/too.');
  });

  it('that is pressed past its limit is refused to its network alone, in /64 and, later, in /56', async () => {
    const faults: unknown[] = [];
    const pressed: string[] = [];
    for (const route of limited().filter(({ may }) => may.anyone))
      for (const { most } of (route.limits ?? []).filter(({ per }) => per === 'network')) {
        await forget();
        const before = await press(route, first);
        if (before.status === 429) faults.push([route.path, 'first', before.status]);
        pressed.push(route.path);
        await setCounts(most);
        const seen: Record<string, number> = {};
        seen.first = (await press(route, first)).status;
        seen.sameNetwork = (await press(route, sameNetwork)).status;
        await setCounts(most);
        seen.sameSite = (await press(route, sameSite)).status;
        seen.elsewhere = (await press(route, elsewhere)).status;
        seen.other = (await press(route, '192.0.2.1')).status;
        await setCounts(most * 4);
        seen.siteFull = (await press(route, '2001:db8:1:2a80::1')).status;
        await setCounts(most * 4);
        seen.still = (await press(route, '2001:db8:1:2c80::1')).status;
        const refused = Object.keys(seen).filter((name) => seen[name] === 429);
        if (refused.join() !== 'first,sameNetwork,siteFull') faults.push([route.path, seen]);
      }
    expect(faults).toEqual([]);
    // Each form and press of everybody's, and no fewer of them than there were.
    const everybodys = instance.routes.filter(
      ({ kind, may, words }) => (kind !== 'page' || words) && may.anyone,
    );
    expect(pressed).toEqual(everybodys.map(({ path }) => path));
    expect(pressed.length).toBeGreaterThanOrEqual(30);
  });

  it('also where it only looks for words', async () => {
    const search = instance.routes.find(({ path }) => path === '/search')!;
    await forget();
    expect((await press(search, first)).status).toBe(303);
    await setCounts(search.limits![0]!.most);
    expect((await press(search, first)).status).toBe(429);
    expect((await press(search, elsewhere)).status).toBe(303);
  });

  it('and where the words that it kept are looked for again', async () => {
    const search = instance.routes.find(({ path }) => path === '/search')!;
    const from = (address: string) => ({ 'x-forwarded-for': address });
    await forget();
    const { location } = await instance.ask(
      undefined,
      '/search',
      { _search: '1', q: 'a bridge' },
      from(first),
    );
    const look = async (address: string, path = location!) =>
      (await instance.ask(undefined, path, undefined, from(address))).status;
    expect(await look(first)).toBe(200);
    await setCounts(search.limits![0]!.most);
    expect([await look(first), await look(elsewhere)]).toEqual([429, 200]);
    // A page on which nothing is looked for is not counted.
    expect(await look(first, '/search')).toBe(200);
  });

  it('or is one person’s, is refused to that person from everywhere, and to nobody else', async () => {
    const { besa, foreign } = instance.world.cast;
    const faults: unknown[] = [];
    const pressed = limited().filter(({ limits }) => limits?.some(({ per }) => per === 'person'));
    expect(pressed.length).toBeGreaterThan(1);
    for (const route of pressed) {
      await forget();
      const { most } = route.limits!.find(({ per }) => per === 'person')!;
      const by = async (actor: typeof besa, from: string) => {
        const target = pathOf(
          instance.world,
          route,
          actor,
          idsOf(instance, route, actor)?.[actor === besa ? 'own' : 'foreign'],
        );
        const sent = { ...looking(route), ...(await instance.tokensOf(actor)) };
        return (await instance.ask(actor, target, sent, { 'x-forwarded-for': from })).status;
      };
      const seen = [await by(besa, first)];
      await setCounts(most);
      seen.push(await by(besa, elsewhere), await by(besa, '192.0.2.1'), await by(foreign.besa, '192.0.2.2'));
      if (seen.map((status) => status === 429).join() !== 'false,true,true,false')
        faults.push([route.path, seen]);
    }
    expect(faults).toEqual([]);
  });

  it('says when to try again', async () => {
    const route = limited().find(({ path }) => path === '/voice')!;
    await forget();
    await press(route, first);
    await setCounts(180);
    const { status, retryAfter, body } = await press(route, first);
    expect([status, retryAfter > 600 && retryAfter <= 900]).toEqual([429, true]);
    expect(body).toMatch(/Wait 1[45] minutes and try again/);
  });
});

describe('a form that sends a mail', () => {
  const addressed = () =>
    // Those of staff are counted in `mailed-addresses.test.ts`.
    limited().flatMap((route) =>
      (route.path.startsWith('/staff/') ? [] : (route.limits ?? []))
        .filter(({ per }) => per === 'addressee')
        .map((limit): [Route, Limit] => [route, limit]),
    );

  it('writes to one mailbox a few times from however many networks, and others are still written to', async () => {
    expect(
      addressed()
        .map(([{ path }]) => path)
        .sort(),
    ).toEqual(Object.keys(filled).sort());
    const faults: unknown[] = [];
    for (const [route, { field = '', most, minutes }] of addressed()) {
      await forget();
      const to = (mailbox: string) => ({ ...filled[route.path], [field]: mailbox });
      const statuses: number[] = [];
      for (let i = 1; i <= most + 2; i++)
        statuses.push(
          (await press(route, many(i), to(i % 2 ? `zora+${i}@example.org` : ' Zora@Example.org '))).status,
        );
      const expected = [...Array<number>(most).fill(303), 429, 429];
      const other = (await press(route, many(90), to('mira@example.org'))).status;
      if (String([...statuses, other]) !== String([...expected, 303]) || minutes < 60)
        faults.push([route.path, statuses, other]);
    }
    expect(faults).toEqual([]);
  });

  it('counts for the mailbox only what was done: a form that is refused or sent again keeps nobody out', async () => {
    const route = limited().find(({ path }) => path === '/sign-in/forgotten')!;
    await forget();
    const tokens = await instance.tokensOf(undefined);
    const send = (typed: Record<string, string>) =>
      instance.ask(undefined, route.path, { ...typed, ...tokens });
    for (let i = 0; i < 5; i++) expect((await send({ email: 'no address' })).status).toBe(422);
    for (let i = 0; i < 5; i++) await send({ email: 'zora@example.org', _language: 'sq' });
    expect((await press(route, first, { email: 'zora@example.org' })).status).toBe(303);
  });
});

describe('a form that asks for a registration number', () => {
  /** Whom the registry is not open to: everybody but the staff of the Action. */
  const askers = () => [undefined, instance.world.outsiders.ended, instance.world.cast.besa];
  const asking = async (field = 'registrationNumber') => {
    const found = new Set<Route>();
    for (const route of instance.routes.filter(({ kind }) => kind === 'form'))
      for (const actor of askers()) {
        const asked = actor ?? instance.world.cast.besa;
        const target = pathOf(instance.world, route, asked, idsOf(instance, route, asked)?.own);
        const { status, body } = await instance.ask(actor, target);
        if (status === 200 && body.includes(`name="${field}"`)) found.add(route);
      }
    return [...found];
  };

  it('takes no name that a mail program would make a link of', async () => {
    const hostile = { name: 'WIN AT evil.example', shortName: 'a@evil.example', otherNames: 'https://evil' };
    const routes = await asking('otherNames');
    expect(routes.length).toBeGreaterThan(2);
    const refused = (route: Route) => {
      if (route.kind !== 'form') return [];
      const issues = route.schema.safeParse({ ...filled['/register'], ...hostile }).error?.issues ?? [];
      return issues.filter(({ message }) => message === 'invalid.link_in_name').map(({ path }) => path[0]);
    };
    for (const route of routes)
      expect([route.path, refused(route)]).toEqual([
        route.path,
        expect.arrayContaining(['name', 'otherNames']),
      ]);
  });

  it('says of a taken number what it says of a free one, or is sent forty times a day by one person at most', async () => {
    const { besa, organisations } = instance.world.cast;
    await instance.pool.query(
      `update network.organisation set registration_number = 'TAKEN-77001', jurisdiction = 'RS' where id = $1`,
      [organisations.cso],
    );
    const routes = await asking();
    expect(routes.map(({ path }) => path).sort()).toEqual([
      '/organisation/edit',
      '/register',
      '/register/another',
      '/staff/organisations/:organisationId/edit',
    ]);
    const plainly = ({ status, headers, body }: Awaited<ReturnType<typeof instance.ask>>) =>
      JSON.stringify([status, headers.location ?? '', body.length]);
    const faults: unknown[] = [];
    for (const route of routes) {
      const bound = route.limits?.some(
        ({ per, most, minutes }) => per === 'person' && most <= 40 && minutes >= 24 * 60,
      );
      if (!route.may.anyone && !route.may.signedIn && bound) continue;
      await forget();
      const actor = route.may.anyone ? undefined : besa;
      const answered = async (registrationNumber: string, name: string) => {
        const typed = { ...filled['/register'], registrationNumber, name };
        const sent = { ...typed, email: 'new@example.org', ...(await instance.tokensOf(actor)) };
        return plainly(await instance.ask(actor, route.path, sent));
      };
      const free = await answered('FREE1-77001', 'Ribari na jezeru');
      const taken = await answered('TAKEN-77001', 'Ribari na jezeru');
      const named = await answered('FREE2-77001', 'Bridge Youth Centre');
      if (!free.startsWith('[303,') || taken !== free || named !== free)
        faults.push([route.path, free, taken, named]);
    }
    expect(faults).toEqual([]);
  });
});
