import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeApp } from '../../src/app.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { locales } from '../../src/platform/language/language.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const everybodys = () => instance.routes.filter(({ portal, kind }) => portal && kind === 'page');
function targetOf(route: Route): string {
  const { elira } = instance.world.cast;
  return pathOf(instance.world, route, elira, idsOf(instance, route, elira)?.own);
}

async function asked(app: Hono, target: string, headers: Record<string, string> = {}) {
  const response = await app.request(`http://localhost:3999${target}`, { headers });
  const { status } = response;
  return { status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

/** The same database, told of each transaction. */
function onTransaction<D extends MatrixInstance['parts']['db']>(db: D, told: () => void): D {
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'transaction') told();
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
}

/** Files that flow from the store are not made by a page: nothing is gained by keeping them. */
const flowing = ['/papers/:paperId', '/handouts/:handoutId'];

it('every public page and file is made once, given again with its tag, and told to be known already', async () => {
  let drawn = 0;
  const app = makeApp({ ...instance.parts, db: onTransaction(instance.parts.db, () => drawn++) });
  const faults: string[] = [];
  for (const route of everybodys()) {
    const target = targetOf(route);
    const first = await asked(app, target);
    if (first.status !== 200 || flowing.includes(route.path)) {
      if (first.headers.etag) faults.push(`${target} has a tag, and should not`);
      if (first.status !== 200) faults.push(`${target} is ${first.status}`);
      continue;
    }
    const before = drawn;
    const again = await asked(app, target);
    if (drawn !== before) faults.push(`${target} is made twice`);
    const { etag = '', 'x-request-id': id } = first.headers;
    const known = await asked(app, target, { 'if-none-match': `"another", ${etag}` });
    if (!etag || again.headers.etag !== etag)
      faults.push(`${target}: tags ${etag} and ${again.headers.etag}`);
    if (again.body !== first.body || again.headers['x-request-id'] === id) faults.push(`${target} differs`);
    if (known.status !== 304 || known.body !== '' || known.headers.etag !== etag)
      faults.push(`${target}: ${known.status} where it is known`);
    if (known.headers['cache-control'] !== 'no-cache') faults.push(`${target} may be kept too long`);
  }
  expect(faults).toEqual([]);
});

it('nobody is given what was made for a reader who signed in, nor gives them what everybody gets', async () => {
  const app = makeApp(instance.parts);
  const cookie = await instance.cookieOf(instance.world.cast.elira);
  for (const target of ['/', '/calls', '/grants', '/matrix']) {
    const own = await asked(app, target, { cookie });
    expect([target, own.headers['cache-control'], own.headers.etag]).toEqual([target, 'no-store', undefined]);
    const open = await asked(app, target);
    expect(open.body).not.toContain('/sign-out');
    expect((await asked(app, target, { cookie, 'if-none-match': open.headers.etag! })).status).toBe(200);
    expect((await asked(app, target, { cookie })).body).toContain('/sign-out');
  }
});

it('an address that is called otherwise than ours stands in no kept page', async () => {
  const app = makeApp(instance.parts);
  const response = await app.request('http://elsewhere.example/calls?lang=en', {
    headers: { cookie: 'language=en' },
  });
  await response.text();
  for (const route of everybodys()) {
    const target = targetOf(route);
    await (await app.request(`http://elsewhere.example${target}`)).text();
    expect([target, (await asked(app, target)).body.includes('elsewhere.example')]).toEqual([target, false]);
  }
});

/** What an answer says of the moment at which it was made, and its signature, which covers that. */
const moment =
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\b\d{8}T\d{6}Z|[0-9a-f-]{36}(?=<\/code>)|(?<="proofValue":")\w+/g;

/** One row of a table beneath what the public reads becomes another, or goes: whatever its constraints let through. */
async function change(pick: number, of: number, add: number): Promise<void> {
  const { rows: columns } = await instance.pool.query<{ relation: string; name: string; type: string }>(`
    select r.relation::text, quote_ident(a.attname) as name, format_type(a.atttypid, null) as type
    from platform.read_by_public r join pg_attribute a on a.attrelid = r.relation and a.attnum = any (r.columns)
    where a.atttypid in ('text'::regtype, 'date'::regtype, 'timestamptz'::regtype, 'boolean'::regtype, 'integer'::regtype, 'bigint'::regtype)
      and r.relation <> 'platform.instance'::regclass and a.attgenerated = ''
      -- A zone is one of a list that no constraint of the database knows.
      and a.attname not like '%zone'
    order by 1, 2`);
  const { relation, name, type } = columns[pick % columns.length]!;
  const { rows } = await instance.pool.query<{ count: number }>(
    `select count(*)::integer as count from ${relation}`,
  );
  if (rows[0]!.count === 0) return;
  const row = `ctid = (select ctid from ${relation} order by ctid offset ${of % rows[0]!.count} limit 1)`;
  const other: Record<string, string> = {
    text: `${name} || ' x'`,
    date: `${name} + ${add}`,
    'timestamp with time zone': `coalesce(${name}, now()) + interval '${add} hours'`,
    boolean: `not ${name}`,
    integer: `${name} + 1`,
    bigint: `${name} + 100000`,
  };
  const statement =
    add === 0
      ? `delete from ${relation} where ${row}`
      : `update ${relation} set ${name} = ${other[type]} where ${row}`;
  await instance.pool.query(statement).catch(() => {});
}

/** The switch of one sub-grant: delayed, without its place, without its name. */
async function protect(of: number, add: number): Promise<void> {
  await instance.pool.query(
    `update grants.sub_grant_agreement set delay_until = platform.today() + $2::integer, generalise_place = $2 > 3, withhold_name = $2 < -3
      where id = (select id from grants.sub_grant_agreement order by id offset $1 % (select count(*) from grants.sub_grant_agreement) limit 1)`,
    [of, add],
  );
}

/** The clock goes to an instant that a record tells of, or to a midnight, ten minutes before or a moment after it: time goes on meanwhile. */
async function moveClock(of: number, add: number): Promise<void> {
  const { rows } = await instance.pool.query<{ ahead: string }>(
    `
    with clock as (select now() + clock_shift as at from platform.instance)
    select (least(platform.next_published_instant(at + make_interval(days => $1)), date_trunc('day', at) + interval '1 day') - at)::text as ahead from clock`,
    [of % 20],
  );
  await instance.pool.query(
    `update platform.instance set clock_shift = clock_shift + coalesce($1::interval, '1 day') + make_interval(secs => $2)`,
    [rows[0]!.ahead, add < 0 ? -600 : 2],
  );
}

it('whatever is changed and wherever the clock goes, two processes give what one gives that keeps nothing', async () => {
  const bare = makeApp(instance.parts, { kept: 0 });
  const apps = [makeApp(instance.parts), makeApp(instance.parts)];
  const targets = everybodys()
    .filter(({ path }) => !flowing.includes(path) && !/\.(pdf|docx)$/.test(path))
    .map(targetOf);
  const number = fc.nat({ max: 10_000 });
  const add = fc.integer({ min: -9, max: 9 });
  const step = fc.record({
    kind: fc.constantFrom('change', 'change', 'protect', 'clock', 'none'),
    of: number,
    pick: number,
    add,
    looks: fc.array(fc.record({ at: number, locale: fc.constantFrom(...locales) }), {
      minLength: 2,
      maxLength: 4,
    }),
  });
  let given = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      const seen = new Set<string>(['/grants', '/calls', '/']);
      for (const { kind, of, pick, add, looks } of steps) {
        for (const { at } of looks) seen.add(targets[at % targets.length]!);
        const cookie = { cookie: `language=${looks[0]!.locale}` };
        for (const target of seen) for (const app of apps) await asked(app, target, cookie);
        if (kind === 'change') await change(pick, of, add);
        if (kind === 'protect') await protect(of, add);
        if (kind === 'clock') await moveClock(of, add);
        for (const target of seen) {
          const now = await asked(bare, target, cookie);
          for (const app of apps) {
            const kept = await asked(app, target, cookie);
            given += kept.headers.etag ? 1 : 0;
            expect([kind, target, kept.status, kept.body.replace(moment, '')]).toEqual([
              kind,
              target,
              now.status,
              now.body.replace(moment, ''),
            ]);
          }
        }
      }
    }),
    { numRuns: 4, endOnFailure: true },
  );
  expect(given).toBeGreaterThan(100);
});
