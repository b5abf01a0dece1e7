import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** What each area may join: names, memberships, and who takes part in the Action. ARCHITECTURE.md says the same. */
const ofAll = [
  ...['network.organisation', 'network.kin', 'people.person', 'people.membership'],
  'action.participation',
];
/** Schemas that no area has for itself. */
const shared = ['platform', 'published'];
/** Areas with more than the schema of their name. */
const further: Readonly<Record<string, readonly string[]>> = {
  people: ['accounts'],
  protection: ['directory', 'incidents', 'release'],
};

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const migrations = fs
  .readdirSync('migrations')
  .filter((file) => file.endsWith('.sql'))
  .map((file) => fs.readFileSync(path.join('migrations', file), 'utf8'));
/** Every table, view and function of the database, as `schema.name`. */
const things = new Set(
  migrations.flatMap((text) =>
    [...text.matchAll(/^\s*create (?:or replace )?(?:function|view|table)\s+([a-z]+\.[a-z_]+)/gm)].map(
      ([, name]) => name!,
    ),
  ),
);
/** Functions that write: they insert, update or delete in their own text. */
const writers = new Set(
  migrations.flatMap((text) =>
    [
      ...text.matchAll(
        /^\s*create (?:or replace )?function\s+([a-z]+\.[a-z_]+)[\s\S]*?(\$\w*\$)([\s\S]*?)\2/gm,
      ),
    ].flatMap(([, name, , body]) =>
      /(?:^|\s|\()(?:insert into|update|delete from)\s+[a-z]+\.\w+/.test(body!) ? [name!] : [],
    ),
  ),
);

type Reach = { readonly schemas: readonly string[]; readonly writes: boolean };

/** Which schemas of other areas a file of queries names, beyond what all may join, and whether it writes into one. */
function reachOf(file: string, text: string): Reach {
  const [area = ''] = file.split('/');
  const own = [area, ...(further[area] ?? []), ...shared];
  const isForeign = (name: string) => things.has(name) && !own.includes(name.split('.')[0]!);
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*(?:\/\/|--).*$/gm, '');
  const named = [...code.matchAll(/(?<![\w.])([a-z]+\.[a-zA-Z_]+)/g)].map(([, name]) => snake(name!));
  const written = [
    ...code.matchAll(
      /(?:insertInto|updateTable|deleteFrom|insert into|update|delete from)[\s('`]+([a-z]+\.\w+)/g,
    ),
  ].map(([, name]) => snake(name!));
  const foreign = named.filter((name) => isForeign(name) && !ofAll.includes(name));
  return {
    schemas: [...new Set(foreign.map((name) => name.split('.')[0]!))].toSorted(),
    writes: written.some(isForeign) || named.some((name) => writers.has(name) && isForeign(name)),
  };
}

/** What a text of ARCHITECTURE.md says: the schemas beside each file of its table, and the files that its paragraph on writing names. */
function saidIn(text: string) {
  const [, reading = '', writing = ''] =
    /\n\*\*Reading\.\*\*([\s\S]*?)\n\*\*Writing\.\*\*([\s\S]*?)\n## /.exec(text) ?? [];
  const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
  const rows = reading.split('\n').filter((line) => line.startsWith('| `'));
  const cells = rows.map((row) => row.slice(2).split(' | '));
  const beside = cells.flatMap(([files = '', schemas = '']) =>
    codes(files).map((file) => [file, codes(schemas).toSorted()] as const),
  );
  return { beside, writing: codes(writing).filter((file) => file.endsWith('.ts')) };
}

/** What of the two differs, one line each. */
function differences(queries: ReadonlyMap<string, string>, text: string): string[] {
  const { beside, writing } = saidIn(text);
  const said = new Map(beside);
  const twice = beside.map(([file]) => file).filter((file, at, all) => all.indexOf(file) !== at);
  const reach = new Map([...queries].map(([file, code]) => [file, reachOf(file, code)]));
  const files = new Set([...said.keys(), ...reach.keys()]);
  return [
    ...twice.map((file) => `${file} is in two rows`),
    ...[...files].flatMap((file) => {
      const [is, says] = [reach.get(file)?.schemas ?? [], said.get(file) ?? []].map((one) => one.join(', '));
      return is === says ? [] : [`${file} reads ${is || 'none'}; ARCHITECTURE.md says ${says || 'none'}`];
    }),
    ...[...reach].flatMap(([file, { writes }]) =>
      writes && !writing.includes(file) ? [`${file} writes; ARCHITECTURE.md does not say so`] : [],
    ),
    ...writing.flatMap((file) =>
      reach.get(file)?.writes ? [] : [`${file} writes in ARCHITECTURE.md alone`],
    ),
  ];
}

const queries = new Map(
  fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)queries[^/]*\.ts$/.test(file) && !file.includes('.test.'))
    .map((file) => [file, fs.readFileSync(path.join('src', file), 'utf8')] as const),
);
const architecture = fs.readFileSync('ARCHITECTURE.md', 'utf8');

const today = differences(queries, architecture);
/** What is found beside what is found today. */
const beyond = (more: ReadonlyMap<string, string>, text = architecture) =>
  differences(more, text).filter((line) => !today.includes(line));

it('ARCHITECTURE.md names every file of queries that reaches into another area, with the schemas', () => {
  expect(things.size).toBeGreaterThan(300);
  expect(writers.size).toBeGreaterThan(20);
  expect(queries.size).toBeGreaterThan(200);
  expect(today).toEqual([]);
});

it('the sentence before the table names what each area may join', () => {
  const [, sentence = ''] = /\n\*\*Reading\.\*\*([^|]*)/.exec(architecture) ?? [];
  expect([...sentence.matchAll(/`([a-z]+\.[a-z]+)`/g)].map(([, name]) => name)).toEqual(ofAll);
  expect(ofAll.filter((name) => !things.has(name))).toEqual([]);
});

const planting = (code: string) => new Map([...queries, ['training/planted/queries.ts', code]]);

it.each([
  ['a query of the builder', `tx.selectFrom('grants.subGrantAgreement')`],
  ['a query in SQL', 'sql`select from grants.sub_grant_agreement`'],
  ['a function of another area', 'sql`select grants.coarse_amount(1)`'],
])('%s that is not named is found', (_, code) => {
  expect(beyond(planting(code))).toEqual([
    'training/planted/queries.ts reads grants; ARCHITECTURE.md says none',
  ]);
});

it.each([
  `tx.updateTable('network.organisation')`,
  'sql`delete from network.organisation`',
  'sql`select people.forget_address(1)`',
])('a file that writes by %s and is not named is found', (code) => {
  expect(beyond(planting(code))).toContain(
    'training/planted/queries.ts writes; ARCHITECTURE.md does not say so',
  );
});

it('a file that is named as a writer and only reads is found', () => {
  const more = architecture.replace('\n**Writing.**', '\n**Writing.** `training/planted/queries.ts`');
  expect(beyond(planting(`tx.selectFrom('network.organisation')`), more)).toEqual([
    'training/planted/queries.ts writes in ARCHITECTURE.md alone',
  ]);
});

it('a row of a file that is gone, a file in two rows and a writer that is gone are found', () => {
  const row = '| `gone/queries.ts`, `voice/queries.ts` | `grants` | planted |\n';
  const more = architecture.replace(
    '\n\n**Writing.**',
    `\n${row}\n**Writing.** \`gone/queries-of-writers.ts\``,
  );
  expect(beyond(queries, more)).toEqual([
    'voice/queries.ts is in two rows',
    'gone/queries.ts reads none; ARCHITECTURE.md says grants',
    'gone/queries-of-writers.ts writes in ARCHITECTURE.md alone',
  ]);
});
