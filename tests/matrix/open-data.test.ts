import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, expect, it } from 'vitest';
import { readZip } from '../../src/platform/files/testing.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { PublicTable } from '../../src/platform/public-tables/public-table.ts';
import { readCsv } from '../support/formulas.ts';
import { type Asked, lookAtInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';

// What every route of open data declares about itself is what it answers: the contract with programs that are not ours.
let instance: Asked;
let document: OpenApi;
beforeAll(async () => {
  instance = await lookAtInstance();
  document = JSON.parse((await instance.ask(undefined, '/open-data/openapi.json')).body) as OpenApi;
});

type OpenApi = {
  readonly openapi: string;
  readonly paths: Record<string, { get: { operationId: string; responses: Record<string, Answered> } }>;
  readonly components: { readonly schemas: Record<string, object> };
};
type Answered = { readonly content: Record<string, { readonly schema: object }> };

const open = () => instance.routes.filter(({ api }) => api !== undefined);
const addressOf = (route: Route) => {
  const { elira } = instance.world.cast;
  return pathOf(instance.world, route, elira, idsOf(instance, route, elira)?.own);
};
const tableOf = ({ api }: Route): PublicTable | undefined => (api && 'table' in api ? api.table : undefined);

it('the OpenAPI document describes every route of open data and no other', () => {
  expect(document.openapi).toBe('3.1.0');
  const described = Object.keys(document.paths).toSorted();
  expect(described).toEqual(
    open()
      .map(({ path }) => path.replace(/:(\w+)/g, '{$1}'))
      .toSorted(),
  );
  const names = Object.values(document.paths).map(({ get }) => get.operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(60);
});

/** Files of one record or page, for people who read that page. */
const ofOnePage =
  /\/(text|brief|certificate)\.\w+$|\/citation\.\w+$|edition\.json$|handouts|papers|did\.json|sitemap|robots|invitation|calendar|event\.ics/;

it('every file of figures or records that everybody may take is open data', () => {
  const files = instance.routes.filter(
    ({ kind, portal, path }) =>
      kind === 'page' && portal && /\.(csv|xlsx|json|xml|ics|atom)$/.test(path) && !ofOnePage.test(path),
  );
  expect(files.filter(({ api }) => !api).map(({ path }) => path)).toEqual([]);
});

it('every JSON answer is of the shape that the document gives it', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'document', components: document.components });
  let read = 0;
  for (const route of open()) {
    const { get } = document.paths[route.path.replace(/:(\w+)/g, '{$1}')]!;
    const content = get.responses[200]!.content['application/json'];
    if (!content) continue;
    const { status, body } = await instance.ask(undefined, addressOf(route));
    expect([route.path, status]).toEqual([route.path, 200]);
    const schema = JSON.parse(JSON.stringify(content.schema).replaceAll('"#/', '"document#/')) as object;
    const validate = ajv.compile(schema);
    validate(JSON.parse(body));
    expect([route.path, validate.errors]).toEqual([route.path, null]);
    read += 1;
  }
  expect(read).toBeGreaterThan(20);
});

const readable = {
  text: /^/,
  code: /^/,
  integer: /^-?\d*$/,
  decimal: /^(-?\d+(\.\d+)?)?$/,
  date: /^(\d{4}-\d{2}-\d{2})?$/,
  boolean: /^(yes|no|)$/,
  address: /^(https?:\/\/\S+)?$/,
} as const;

it('every table gives the same rows as CSV, XLSX and JSON, each cell of its type, and says first of each row whether it is invented', async () => {
  for (const route of open().filter(({ api }) => api && 'table' in api && api.format === 'csv')) {
    const table = tableOf(route)!;
    const address = addressOf(route);
    const [head = [], tags = [], ...rows] = readCsv((await instance.ask(undefined, address)).body);
    expect([table.key, head]).toEqual([
      table.key,
      ['demonstration', ...table.columns.map(({ name }) => name)],
    ]);
    expect(tags).toEqual(['#meta+demonstration', ...table.columns.map(({ tag }) => tag)]);
    for (const row of rows) {
      expect(row[0]).toMatch(/^(yes|no)$/);
      for (const [at, { name, type }] of table.columns.entries())
        expect([table.key, name, row[at + 1], readable[type].test(row[at + 1]!)]).toEqual([
          table.key,
          name,
          row[at + 1],
          true,
        ]);
    }
    const json = JSON.parse((await instance.ask(undefined, address.replace(/csv$/, 'json'))).body);
    expect([table.key, json.total]).toEqual([table.key, rows.length]);
    expect(json.rows.map((row: { demonstration: boolean }) => (row.demonstration ? 'yes' : 'no'))).toEqual(
      rows.map(([mark]) => mark),
    );
    const book = await readZip((await instance.ask(undefined, address.replace(/csv$/, 'xlsx'))).bytes);
    const sheet = String(book.get('xl/worksheets/sheet1.xml'));
    expect([table.key, sheet.match(/<row /g)?.length]).toEqual([table.key, rows.length + 6]);
    const local = (await instance.ask(undefined, `${address}?for=spreadsheet`)).body;
    expect(local.startsWith('\ufeffInvented for the demonstration;')).toBe(true);
    expect(local).not.toContain('#meta');
  }
});

it('tables are turned page by page, and the last page leads nowhere', async () => {
  const whole = JSON.parse((await instance.ask(undefined, '/standards.json?size=5000')).body);
  expect(whole.total).toBeGreaterThan(2);
  const found: unknown[] = [];
  let next: string | null = '/standards.json?size=2';
  for (; next; ) {
    const { rows, next: following } = JSON.parse((await instance.ask(undefined, next)).body);
    found.push(...rows);
    next = following ? following.replace('http://localhost:3999', '') : null;
  }
  expect(found).toEqual(whole.rows);
});

/** Their standards ask when the file was made: it is another one each time. */
const saysWhenItWasMade = ['/open-data/iati.xml', '/open-data/360giving.json'];

it('what has not changed is not sent again, and programs of any site read open data and nothing else', async () => {
  const faults: string[] = [];
  for (const route of instance.routes.filter(({ kind, portal }) => kind === 'page' && portal)) {
    const address = addressOf(route);
    const { status, headers } = await instance.ask(undefined, address);
    if (status !== 200) continue;
    const shared = headers['access-control-allow-origin'] === '*';
    if (shared !== (route.api !== undefined)) faults.push(`${route.path} is read by others: ${shared}`);
    if (!route.api || saysWhenItWasMade.includes(route.path)) continue;
    const known = { 'if-none-match': `"another", ${headers.etag}` };
    const again = await instance.ask(undefined, address, undefined, known);
    if (again.status !== 304 || again.body !== '') faults.push(`${route.path} again: ${again.status}`);
    const other = await instance.ask(undefined, address, undefined, { 'if-none-match': '"another"' });
    if (other.status !== 200) faults.push(`${route.path} with another tag: ${other.status}`);
  }
  expect(faults).toEqual([]);
});

it('every table has a page that says how to cite it, and every address of the site map is a page', async () => {
  for (const route of open()) {
    const { api } = route;
    if (!api || !('table' in api) || api.format !== 'json') continue;
    const { status, body } = await instance.ask(undefined, `/open-data/tables/${api.table.key}`);
    expect([api.table.key, status]).toEqual([api.table.key, 200]);
    expect(body).toContain(`http://localhost:3999/open-data/tables/${api.table.key} (accessed on `);
    expect(body).toContain(`@misc{${api.table.key}-`);
    expect(body).toContain('TY  - DATA');
    const { total } = JSON.parse((await instance.ask(undefined, addressOf(route))).body);
    if (total === 0) continue;
    // A table of each record is on that record's page.
    const ofEach = api.table.path.includes('/:');
    const at = ofEach ? addressOf(route).replace(/\/[^/]+$/, '') : api.table.page;
    const page = (await instance.ask(undefined, at)).body;
    expect([at, page.includes(`href="/open-data/tables/${api.table.key}"`)]).toEqual([at, true]);
  }
  const map = (await instance.ask(undefined, '/sitemap.xml')).body;
  const addresses = [...map.matchAll(/<loc>http:\/\/localhost:3999([^<]*)<\/loc>/g)].map(([, path]) => path!);
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) {
    const { status, headers } = await instance.ask(undefined, address || '/');
    expect([address, status, headers['content-type']]).toEqual([address, 200, 'text/html; charset=utf-8']);
  }
});
