import type pg from 'pg';

/** What is known of a column beyond its type: the only texts it takes, that it is never empty, that it holds one text in several languages or is a language. */
export type ColumnFacts = {
  readonly oneOf?: readonly string[] | undefined;
  readonly notNull: boolean;
  readonly multilingual?: boolean;
  readonly locale?: boolean;
};
/** By table or view and column, `grants.call.state`. */
export type Facts = ReadonlyMap<string, ColumnFacts>;

/** The database knows these as JSON only. */
const multilingual = new Set([
  'grants.call.title',
  'grants.call.summary',
  'grants.lot.title',
  'matrix.standard_version.title',
  'matrix.standard_version.statement',
]);
/** The database knows these as text only: a language of the program, the mirrored one of the tests among them. */
const locales = new Set([
  'papers.paper.language',
  'training.conclusion.language',
  'training.letter.locale',
  'training.material.language',
  'training.media.language',
]);

type Column = { relation: string; name: string; number: number; not_null: boolean; check: string | null };
type View = { view: string; oid: string; parsed: string };

/** Of tables by their checks and `not null`; of views what the columns have that they show as they are. */
export async function readColumnFacts(pool: pg.Pool): Promise<Facts> {
  const { rows: columns } = await pool.query<Column & { oid: string }>(`
    select c.oid::text, n.nspname || '.' || c.relname as relation, a.attname as name, a.attnum::integer as number,
      a.attnotnull as not_null,
      (select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and (a.atttypid = 'text'::regtype and pg_get_constraintdef(k.oid) ~ '^CHECK \\(\\(\\w+ = (ANY \\(ARRAY\\[[^]]*\\]\\)|''[^'']*''::text)\\)\\)$'
            or a.atttypid = 'text[]'::regtype and pg_get_constraintdef(k.oid) ~ '\\(\\w+ <@ ARRAY\\[[^]]*\\]\\)\\)+$')) as check
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^(pg_|information_schema)'`);
  const { rows: views } = await pool.query<View>(`
    select n.nspname || '.' || c.relname as view, c.oid::text, r.ev_action::text as parsed
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_rewrite r on r.ev_class = c.oid
    where c.relkind = 'v' and n.nspname !~ '^(pg_|information_schema)'`);
  const at = new Map(columns.map((one) => [`${one.oid} ${one.number}`, one]));
  const origins = new Map(views.map(({ oid, parsed }) => [oid, originsOf(parsed)]));
  const factsOf = (oid: string, number: number): ColumnFacts => {
    const column = at.get(`${oid} ${number}`);
    const shown = origins.get(oid);
    if (!column) return { notNull: false };
    if (!shown)
      return {
        oneOf: column.check ? textsOf(column.check) : undefined,
        notNull: column.not_null,
        multilingual: multilingual.has(`${column.relation}.${column.name}`),
        locale: locales.has(`${column.relation}.${column.name}`),
      };
    const from = shown.get(number);
    if (!from) return { notNull: false };
    const { notNull, ...facts } = factsOf(from.table, from.column);
    return { ...facts, notNull: notNull && !from.mayBeMissing };
  };
  return new Map(columns.map((one) => [`${one.relation}.${one.name}`, factsOf(one.oid, one.number)]));
}

/** Codes of places are the Action's, not the program's: they stay text. */
function textsOf(check: string): string[] | undefined {
  const texts = [...check.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, text]) => text!.replaceAll("''", "'"));
  return texts.every((text) => /^[A-Z]{2}$|^X\d$/.test(text)) ? undefined : texts;
}

type Origin = { readonly table: string; readonly column: number; readonly mayBeMissing: boolean };

/** By the number of a view's column: which column of which table it shows as it is. `mayBeMissing`: by an outer join. */
function originsOf(parsed: string): ReadonlyMap<number, Origin> {
  const found = new Map<number, Origin>();
  for (const [, expression, number, table, column] of targetsOf(parsed).matchAll(
    /\{TARGETENTRY :expr \{(\w+ [^{}]*)\} :resno (\d+) :resname \S+ :ressortgroupref \d+ :resorigtbl (\d+) :resorigcol (\d+) :resjunk false\}/g,
  ))
    if (table !== '0' && expression!.startsWith('VAR '))
      found.set(Number(number), {
        table: table!,
        column: Number(column),
        mayBeMissing: !/:varnullingrels \(b\)/.test(expression!),
      });
  return found;
}

/** The list of what the outermost query selects, out of PostgreSQL's own notation of it. */
function targetsOf(parsed: string): string {
  let depth = 0;
  for (let at = 0; at < parsed.length; at++) {
    if (parsed[at] === '\\') at += 1;
    else if (parsed[at] === '{') depth += 1;
    else if (parsed[at] === '}') depth -= 1;
    else if (depth === 1 && parsed.startsWith(':targetList (', at)) {
      const end = parsed.indexOf(' :override ', at);
      return parsed.slice(at, end);
    }
  }
  return '';
}

/** Writes the facts into the types that kysely-codegen made. */
export function withFacts(types: string, facts: Facts): string {
  const keys = [...types.matchAll(/^ {2}"([\w.]+)": (\w+);$/gm)];
  const tables = new Map(keys.map(([, table, name]) => [name!, table!]));
  const known = new Map([...facts].map(([key, fact]) => [camel(key), fact]));
  let table: string | undefined;
  return types
    .replace(/^export type Numeric.*\n/m, (numeric) => `${numeric}\n${textsType}`)
    .replace('import type { ColumnType }', () => `${textsImport}import type { ColumnType }`)
    .split('\n')
    .map((line) => {
      table =
        tables.get(/^export interface (\w+) \{$/.exec(line)?.[1] ?? '') ?? (line === '}' ? undefined : table);
      const [, column] = /^ {2}(\w+): /.exec(line) ?? [];
      const fact = table && column ? known.get(`${table}.${column}`) : undefined;
      return fact ? refined(line, fact) : line;
    })
    .join('\n');
}

const textsImport = 'import type { Locale, Multilingual } from "../language/language.ts";\n';
const textsType = `/** One text in several languages; it is written as JSON. */
export type Texts = ColumnType<Multilingual, string, string>;
`;

function refined(line: string, { oneOf, notNull, multilingual, locale }: ColumnFacts): string {
  const json = multilingual ? line.replace(/\bJson\b/, 'Texts') : line;
  const told = locale ? json.replace(/\bstring\b/, 'Locale') : json;
  const known = notNull ? told.replace(' | null;', ';') : told;
  const union = oneOf?.map((text) => JSON.stringify(text)).join(' | ');
  return union
    ? known.replace(/\bstring\b(\[\])?/, (_, list) =>
        list || known.includes('ArrayType<') ? `(${union})${list ?? ''}` : union,
      )
    : known;
}

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
