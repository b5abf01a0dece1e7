import type { CsvCell } from './write-csv.ts';

/** The hashtags of the core dictionary of HXL 1.1 (hxlstandard.org/standard/1-1final/dictionary); attributes may be one's own. */
export const hxlWords = [
  'access',
  'activity',
  'adm1',
  'adm2',
  'adm3',
  'adm4',
  'adm5',
  'affected',
  'beneficiary',
  'capacity',
  'cause',
  'channel',
  'contact',
  'country',
  'crisis',
  'currency',
  'date',
  'delivery',
  'description',
  'event',
  'frequency',
  'geo',
  'group',
  'impact',
  'indicator',
  'inneed',
  'item',
  'loc',
  'meta',
  'modality',
  'need',
  'operations',
  'org',
  'output',
  'population',
  'reached',
  'region',
  'respondee',
  'sector',
  'service',
  'severity',
  'status',
  'subsector',
  'targeted',
  'value',
] as const;
type Word = (typeof hxlWords)[number];

/** `#org+impl+name`: a word of the dictionary with attributes. */
export type Hashtag = `#${Word}` | `#${Word}+${string}`;

/** A column of a file of figures: its head, its hashtag, and what stands in it. Without a hashtag it is of no use to others. */
export type TaggedColumn<Row> = {
  readonly head: string;
  readonly tag: Hashtag;
  value(row: Row): CsvCell;
};

/** Rows of a table file under their heads, with the row of HXL hashtags between the two, where programs look for it. */
export function taggedRows<Row>(
  columns: readonly TaggedColumn<Row>[],
  rows: readonly Row[],
): (readonly CsvCell[])[] {
  return [
    columns.map(({ head }) => head),
    columns.map(({ tag }) => tag),
    ...rows.map((row) => columns.map(({ value }) => value(row))),
  ];
}

/** The same where the cells stand in the order of the columns already. */
export function taggedTable(
  columns: readonly (readonly [head: string, tag: Hashtag])[],
  rows: readonly (readonly CsvCell[])[],
): (readonly CsvCell[])[] {
  return [columns.map(([head]) => head), columns.map(([, tag]) => tag), ...rows];
}

/** What is wrong with a row of hashtags, for a test: words that the dictionary does not have, attributes that are none, and the same twice. */
export function faultsOfTags(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.flatMap((tag) => {
    const [, word, attributes = ''] = /^#([a-z][a-z0-9_]*)((?:\+[a-z][a-z0-9_]*)*)$/.exec(tag) ?? [];
    if (word === undefined) return [`${tag} is no hashtag`];
    const key = [word, ...attributes.split('+').filter(Boolean).sort()].join('+');
    const faults = [
      ...((hxlWords as readonly string[]).includes(word) ? [] : [`#${word} is not in the dictionary`]),
      ...(seen.has(key) ? [`${tag} stands twice`] : []),
    ];
    seen.add(key);
    return faults;
  });
}
