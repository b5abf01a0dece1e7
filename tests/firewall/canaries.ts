import type { Ask } from './objects.ts';
import { schemas } from './objects.ts';

/** A column of the store with the text that now stands in it and nowhere else. */
export type Canary = { readonly column: string; readonly text: string };

type Column = {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  readonly type: string;
};

/** How a value of a type takes a text beside what it had. */
const planted: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || $1`,
  jsonb: (column) =>
    `case jsonb_typeof(coalesce(${column}, '{}')) when 'object' then coalesce(${column}, '{}') || jsonb_build_object('provider', $1::text)
      else ${column} || to_jsonb($1::text) end`,
  bytea: () => "convert_to($1, 'UTF8')",
  'text[]': (column) => `array_append(coalesce(${column}, '{}'), $1)`,
};

/**
 * Puts a text of its own into each column of text, JSON and bytes of every row of the store. The
 * guards of the database would refuse most of them, so they are taken away first: what is asked is what leaves, and not what comes in.
 * Columns by which rows are found, such as a state or a duty, and what everybody reads keep their values.
 */
export async function plantCanaries(
  ask: Ask,
  keeps: (column: string) => boolean,
): Promise<{
  readonly canaries: readonly Canary[];
  readonly kept: readonly string[];
  readonly empty: readonly string[];
}> {
  const columns = await ask<Column>(
    `select n.nspname as schema, c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and format_type(a.atttypid, null) = any ($2) order by 1, 2, 3`,
    [schemas, Object.keys(planted)],
  );
  const [canaries, kept, empty]: [Canary[], string[], string[]] = [[], [], []];
  const guards = await ask<{ taken: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as taken
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'c' and n.nspname = any ($1)`,
    [schemas],
  );
  for (const { taken } of guards) await ask(taken);
  for (const [at, { schema, table, name, type }] of columns.entries()) {
    const column = `${schema}.${table}.${name}`;
    if (keeps(column)) {
      kept.push(column);
      continue;
    }
    const text = `Kanarinka${String(at).padStart(3, '0')}Q`;
    await ask(`alter table ${schema}.${table} disable trigger user`);
    const rows = await ask<{ one: number }>(
      `update ${schema}.${table} set ${name} = ${planted[type]!(name)} returning 1 as one`,
      [text],
    );
    await ask(`alter table ${schema}.${table} enable trigger user`);
    if (rows.length === 0) empty.push(column);
    else canaries.push({ column, text });
  }
  return { canaries, kept, empty };
}

/** A text as it may stand in an answer: as it is, as base64, as hexadecimal signs. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  // Of base64 what does not depend on where the text begins.
  const inBase64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before, 65), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  return [text, bytes.toString('hex'), ...inBase64];
}

/** The canaries that stand in a text, by their column. */
export function seenIn(said: string, canaries: readonly Canary[]): string[] {
  return canaries.flatMap(({ column, text }) =>
    formsOf(text).some((one) => said.includes(one)) ? [column] : [],
  );
}
