import {
  actCodes,
  dangers,
  lossKinds,
  means,
  peopleKinds,
  perpetrators,
  priceBands,
} from '../../incidents/codes.ts';
import type { Unit } from '../../incidents/rules/units.ts';

/** What is counted together: one unit over one set of records. `migrations/0776` has the same list. */
export const families = ['acts', 'crimes', 'people', 'deaths', 'methods'] as const;
export type Family = (typeof families)[number];

/** Incidents themselves are counted in no table. */
export type TableUnit = Exclude<Unit, 'incident'>;
export const unitOf: Readonly<Record<Family, TableUnit>> = {
  acts: 'person_event',
  crimes: 'person_event',
  people: 'person',
  deaths: 'person',
  methods: 'person_event',
};

/** The family of methods counts three things of the same incidents. */
export const methodDimensions = ['means', 'danger', 'price'] as const;
export type MethodDimension = (typeof methodDimensions)[number];

/** What a line of a table stands for. */
export type Dimension = 'act' | 'crime' | 'people' | 'loss' | MethodDimension | 'doer' | 'place';

/** The codes of methods are told apart by what they are: there is water to travel by, and water to drown in. */
function methodGroups(dimension: MethodDimension, codes: readonly string[]) {
  return Object.fromEntries(codes.map((code) => [code, [`${dimension}.${code}`]]));
}

/** The codes of incidents in the groups of each table: fine codes would point at single incidents. */
const groups = {
  act: {
    returned: ['pushback', 'chain_pushback'],
    asylum_denied: ['asylum_denied'],
    detention: ['arbitrary_detention'],
    violence: ['physical_abuse', 'sexual_violence', 'humiliation', 'dogs'],
    property: ['extortion', 'theft', 'property_destroyed'],
    left: ['family_separated', 'abandoned'],
  },
  crime: {
    ransom: ['ransom', 'robbery'],
    exploitation: ['debt_bondage', 'forced_labour', 'sexual_exploitation'],
    dangerous_transport: ['dangerous_transport'],
  },
  people: Object.fromEntries(peopleKinds.map((kind) => [kind, [kind]])),
  loss: Object.fromEntries(lossKinds.map((kind) => [kind, [kind]])),
  means: methodGroups('means', means),
  danger: methodGroups('danger', dangers),
  price: methodGroups('price', priceBands),
  doer: {
    border_police: ['border_police'],
    other_state: ['other_police', 'army', 'guard'],
    foreign_officers: ['foreign_officers'],
    smuggler: ['smuggler', 'trafficker'],
    other: ['traveller', 'resident', 'family'],
    not_known: ['not_known'],
  },
} as const satisfies Record<Exclude<Dimension, 'place'>, Readonly<Record<string, readonly string[]>>>;

type TableDefinition = {
  readonly family: Family;
  readonly rows: Dimension;
  /** Without it the table has its totals alone. */
  readonly columns: Dimension | null;
  /** The coarser table of the same family. */
  readonly coarser?: TableKey;
};
export const tableKeys = [
  'acts_by_place',
  'acts_by_doer',
  'acts',
  'crimes_by_place',
  'crimes',
  'people_by_place',
  'people',
  'deaths',
  'methods_means',
  'methods_dangers',
  'methods_prices',
] as const;
export type TableKey = (typeof tableKeys)[number];

/** The tables of each family, and no others: what is put together freely can be subtracted freely. */
export const tables: Readonly<Record<TableKey, TableDefinition>> = {
  acts_by_place: { family: 'acts', rows: 'act', columns: 'place', coarser: 'acts' },
  acts_by_doer: { family: 'acts', rows: 'act', columns: 'doer', coarser: 'acts' },
  acts: { family: 'acts', rows: 'act', columns: null },
  crimes_by_place: { family: 'crimes', rows: 'crime', columns: 'place', coarser: 'crimes' },
  crimes: { family: 'crimes', rows: 'crime', columns: null },
  people_by_place: { family: 'people', rows: 'people', columns: 'place', coarser: 'people' },
  people: { family: 'people', rows: 'people', columns: null },
  // By place this would be too fine: who drowned where is known to many.
  deaths: { family: 'deaths', rows: 'loss', columns: null },
  // One of the three is published of a half-year: they are of the same people.
  methods_means: { family: 'methods', rows: 'means', columns: null },
  methods_dangers: { family: 'methods', rows: 'danger', columns: null },
  methods_prices: { family: 'methods', rows: 'price', columns: null },
};

/** The key of a total: of a row, a column or the whole. */
export const all = 'all';

/** The lines of a dimension, in their order. */
export function linesOf(dimension: Dimension | null, places: readonly string[]): readonly string[] {
  if (dimension === null) return [];
  return dimension === 'place' ? places : Object.keys(groups[dimension]);
}

/** The dimensions of what is counted in a family. */
export const whatsOf = {
  acts: ['act'],
  crimes: ['crime'],
  people: ['people'],
  deaths: ['loss'],
  methods: methodDimensions,
} as const satisfies Record<Family, readonly Exclude<Dimension, 'place'>[]>;

/** The finest cell that is counted. */
export type Codes = { readonly what: string; readonly place: string; readonly doer: string };

/** The group of a code; undefined for a code that is in none. */
export function groupOf(dimension: Exclude<Dimension, 'place'>, code: string): string | undefined {
  return Object.entries<readonly string[]>(groups[dimension]).find(([, codes]) => codes.includes(code))?.[0];
}

/** The line of a dimension in which a cell is. */
export function lineOf(dimension: Dimension, { what, place, doer }: Codes): string | undefined {
  if (dimension === 'place') return place;
  return groupOf(dimension, dimension === 'doer' ? doer : what);
}

/** Every code of the records, by the dimension that must have a group for it. */
export const codesOf = { act: actCodes, people: peopleKinds, loss: lossKinds, doer: perpetrators } as const;
