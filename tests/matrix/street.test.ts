import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StreetLocale, streetLocales } from '../../src/platform/language/street-locales.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  // As in use: what a look writes would stay.
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const looks = [
  ...['/services', '/services/sq', '/services/mk/X1', '/services/ar-XB/X2', '/services/en/X9'],
  ...[
    '/services/fa/X1/imagined-riverside',
    '/services/bn/X1/nowhere',
    '/services/ps/X1/imagined-riverside/of/health/1',
  ],
];
const missing = /X9|nowhere/;
const browsers = ['fa-IR,fa;q=0.9', 'ar', 'en-GB', 'sr-Latn'];

async function rows(): Promise<unknown> {
  const { rows } = await instance.pool.query(`
    select format('%I.%I', table_schema, table_name) as name,
      (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', table_schema, table_name), true, true, '')))[1]::text as rows
    from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`);
  return rows;
}

it('A thousand looks at the directory leave no row in any table, no cookie and no line in the log.', async () => {
  const before = await rows();
  const lines = instance.lines.length;
  const cookies: unknown[] = [];
  for (let at = 0; at < 1000; at += 1) {
    const target = `${looks[at % looks.length]}${at % 3 === 0 ? '?lang=sq' : ''}`;
    const { headers, status } = await instance.ask(undefined, target, undefined, {
      'accept-language': browsers[at % browsers.length]!,
    });
    expect([target, status]).toEqual([target, missing.test(target) ? 404 : 200]);
    if (headers['set-cookie']) cookies.push([target, headers['set-cookie']]);
  }
  expect(cookies).toEqual([]);
  expect(await rows()).toEqual(before);
  expect(instance.lines.slice(lines)).toEqual([]);
  // What is watched: another page has its line as ever.
  await instance.ask(undefined, '/calls');
  expect(instance.lines.slice(lines)).toHaveLength(1);
  expect(instance.errors).toEqual([]);
});

it('What a worker looks for is answered, and stands in no table, no address and no line of the log.', async () => {
  const { fatos } = instance.world.cast;
  const list = '/staff/services';
  const whole = await instance.ask(fatos, list);
  const tokens = await instance.tokensOf(fatos);
  const before = await rows();
  const lines = instance.lines.length;
  const wishes: Record<string, string>[] = [
    { need: 'health', who: 'women', papers: 'none' },
    { language: 'fa', open_now: 'yes' },
    { need: 'work' },
  ];
  for (const wish of wishes) {
    const { status, body, location } = await instance.ask(fatos, list, { ...tokens, ...wish });
    expect([status, location]).toEqual([200, null]);
    expect(body).toMatch(/services? fits?</);
  }
  expect((await instance.ask(fatos, list, { ...tokens, need: 'gold' })).status).toBe(422);
  expect(whole.status).toBe(200);
  expect(await rows()).toEqual(before);
  expect(instance.lines.slice(lines)).toEqual([]);
});

it('A worker who counts a need that no service met adds a number, and leaves no other row and no line of the log.', async () => {
  const { cast } = instance.world;
  const gaps = '/staff/services/gaps';
  const tokens = await instance.tokensOf(cast.fatos);
  const place = /<option value="([A-Z0-9]{2})"/.exec((await instance.ask(cast.fatos, gaps)).body)![1]!;
  const others = async () =>
    ((await rows()) as { name: string }[]).filter(({ name }) => name !== 'directory.gap');
  // Signed in before, so that the sign-in is no row of the look.
  await instance.ask(cast.dragan, '/tasks');
  const before = await others();
  const lines = instance.lines.length;
  const count = { ...tokens, place, need: 'food' };
  for (const _ of [1, 2]) expect((await instance.ask(cast.fatos, gaps, count)).status).toBe(303);
  expect((await instance.ask(cast.fatos, gaps, { ...count, place: 'MK' })).status).toBe(422);
  const { rows: found } = await instance.pool.query(
    `select count from directory.gap where need = 'food' and place = $1`,
    [place],
  );
  expect(found).toEqual([{ count: 2 }]);
  expect(await others()).toEqual(before);
  expect(instance.lines.slice(lines)).toEqual([]);
  // Who has no duty learns not even that there is such a page; that they were refused has its line as ever.
  expect((await instance.ask(cast.dragan, gaps)).status).toBe(404);
});

it('A leaflet is taken by a thousand without a count, and has no line in the log.', async () => {
  const before = await rows();
  const lines = instance.lines.length;
  for (const paper of ['a4', 'a6'])
    for (const at of [1, 2]) {
      const target = `/services/mk/X1/imagined-riverside/leaflet-${paper}.pdf?again=${at}`;
      const { status, headers } = await instance.ask(undefined, target);
      expect([status, headers['content-type'], headers['set-cookie']]).toEqual([
        200,
        'application/pdf',
        undefined,
      ]);
    }
  expect((await instance.ask(undefined, '/services/mk/X1/nowhere/leaflet-a4.pdf')).status).toBe(404);
  expect((await instance.ask(undefined, '/services/xx/X1/imagined-riverside/leaflet-a4.pdf')).status).toBe(
    404,
  );
  expect(await rows()).toEqual(before);
  expect(instance.lines.slice(lines)).toEqual([]);
});

it('The file of the directory for other directories keeps as little of who asks, whatever they ask.', async () => {
  const before = await rows();
  const lines = instance.lines.length;
  const { status, headers, body } = await instance.ask(
    undefined,
    '/open-data/hsds.json?lang=sq&need=safe_place&town=imagined-riverside',
  );
  expect([status, headers['set-cookie']]).toEqual([200, undefined]);
  expect(JSON.parse(body)).toMatchObject({ language: 'sq', demonstration: true, total_items: 2 });
  expect(await rows()).toEqual(before);
  const said = instance.lines.slice(lines).join('\n');
  expect(said).toContain('/open-data/hsds.json');
  expect(said).not.toMatch(/safe_place|riverside|lang=/);
});

it('Each page of a jurisdiction leads to a page of the street that is about it.', async () => {
  const { body } = await instance.ask(undefined, '/jurisdictions/RS');
  const [, href] = /href="(\/services\/[^"]+)"/.exec(body)!;
  const { status, headers, body: page } = await instance.ask(undefined, href!);
  expect([href, status, headers['set-cookie']]).toEqual(['/services/en/RS', 200, undefined]);
  expect(page).toContain('<h1>Serbia</h1>');
  expect(page).toContain('No organisation has listed a service here yet.');
  expect(page).not.toContain('Choose a place');
  expect(page).not.toMatch(/<form|<script/);
});

it('The home page leads to the street in the language of the browser before all else, in every language of the street.', async () => {
  const first = async (target: string, accept: string) => {
    const { body } = await instance.ask(undefined, target, undefined, { 'accept-language': accept });
    return /<main[\s\S]*?<a[^>]* href="([^"]+)"/.exec(body)?.[1];
  };
  const asked: Partial<Record<StreetLocale, string>> = {
    prs: 'fa-AF',
    kmr: 'ku-TR',
    'sr-Cyrl': 'sr-RS',
    cnr: 'sr-ME',
  };
  for (const locale of streetLocales.filter((one) => one !== 'ar-XB'))
    expect([locale, await first('/', `${asked[locale] ?? locale},en;q=0.5`)]).toEqual([
      locale,
      `/services/${locale}`,
    ]);
  const { body } = await instance.ask(undefined, '/', undefined, { 'accept-language': 'fa-IR' });
  expect(body).toMatch(/<p[^>]* lang="fa" dir="rtl"><a[^>]*><strong>[^<]*کمک[^<]*<\/strong>/);
  expect(await first('/?lang=mk', 'en')).toBe('/services/mk');
});

it('The choice of a language begins with the one that the browser asks for, for each reader anew.', async () => {
  const first = async (accept: string) => {
    const { body } = await instance.ask(undefined, '/services', undefined, { 'accept-language': accept });
    return /<main[\s\S]*?href="([^"]+)"/.exec(body)?.[1];
  };
  expect(await first('fa-IR,en;q=0.5')).toBe('/services/fa');
  expect(await first('ps')).toBe('/services/ps');
  expect(await first('fa-IR,en;q=0.5')).toBe('/services/fa');
  expect(await first('mk')).toBe('/services/mk');
});
