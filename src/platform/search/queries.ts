import { type RawBuilder, sql } from 'kysely';
import type { Multilingual } from '../language/language.ts';
import type { Tx } from '../work.ts';
import type { Findable, FoundRow, Looking } from './findable.ts';

/** All the languages of a text, one after the other. `column`: `c.title`. */
export function everyLanguage(column: string): RawBuilder<string> {
  return sql`(select string_agg(value, ' ') from jsonb_each_text(${sql.ref(column)}))`;
}

/**
 * Records that hold every word, in one statement: of each kind the `most` whose texts begin with the words or are shortest. The words
 * are folded (`searchKey`): letters and digits alone.
 */
export async function findRows(
  tx: Tx,
  findables: readonly Findable[],
  looking: Looking,
  { words, most }: { words: readonly string[]; most: number },
): Promise<FoundRow[]> {
  const patterns = words.map((word) => `%${word}%`);
  const parts = findables.flatMap((findable, place) => {
    const rows = findable.rows({ ...looking, sought: words });
    if (!rows) return [];
    return sql`(select ${place}::int as place, id, title, note, day from (
      select id::text as id, to_jsonb(title) as title, note::text as note, day::date as day, platform.search_key(keys) as key
        from (${rows}) rows offset 0) folded
      where key like all (${patterns}::text[])
      order by key not like ${`${words.join(' ')}%`}, length(key), id limit ${most}::int)`;
  });
  if (parts.length === 0) return [];
  const { rows } = await sql<FoundRow>`${sql.join(parts, sql` union all `)}`.execute(tx);
  return rows;
}

/** A record by the kind and the id under which it is found. */
export type RecordName = { readonly kind: string; readonly id: string };
/** What it is called, and its page. */
export type NamedRecord = { readonly title: string | Multilingual; readonly href: string };

/** The kinds of record of which this reader may open some, on pages of the staff. */
export function openKinds(findables: readonly Findable[], looking: Looking): ReadonlySet<string> {
  return new Set(findables.flatMap((one) => (!one.open && one.rows(looking) ? [one.kind] : [])));
}

/** The records among the given ones that this reader may open, by `kind.id`, in one statement. What is open to everybody is left to its page for the staff. */
export async function nameRecords(
  tx: Tx,
  findables: readonly Findable[],
  looking: Looking,
  wanted: readonly RecordName[],
): Promise<ReadonlyMap<string, NamedRecord>> {
  const parts = findables.flatMap((findable, place) => {
    const ids = wanted.filter(({ kind }) => kind === findable.kind).map(({ id }) => id);
    const rows = findable.open || ids.length === 0 ? undefined : findable.rows(looking);
    if (!rows) return [];
    return sql`(select ${place}::int as place, id::text as id, to_jsonb(title) as title from (${rows}) rows where id = any(${ids}::uuid[]))`;
  });
  if (parts.length === 0) return new Map();
  const { rows } = await sql<
    Pick<FoundRow, 'place' | 'id' | 'title'>
  >`${sql.join(parts, sql` union all `)}`.execute(tx);
  return new Map(
    rows.map(({ place, id, title }) => {
      const { kind, href } = findables[place]!;
      return [`${kind}.${id}`, { title, href: href(id) }];
    }),
  );
}
