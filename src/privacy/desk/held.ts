import { hashOfContent } from '../../platform/canonical.ts';
import type { Instant } from '../../platform/dates.ts';
import type {
  Holds,
  PersonalColumn,
  RecordDeclaration,
  RecordKey,
  StayReason,
} from '../declarations/declaration.ts';

export const findingWays = ['account', 'address', 'name', 'case'] as const;
export type FindingWay = (typeof findingWays)[number];
/** What leads to the rows of one person: ids as text, addresses and names in small letters. */
export type Leads = {
  readonly ids: readonly string[];
  readonly addresses: readonly string[];
  readonly names: readonly string[];
};
/** Whom a request is about, as the officer found them, and how many rows were theirs then. */
export type Finding = Leads & {
  readonly requestId: string;
  readonly way: FindingWay;
  readonly sought: string;
  readonly foundAt: Instant;
  readonly rows: number;
  /** Each value of theirs as it was found: the kind of record and a hash. */
  readonly digests: readonly string[];
};

/** Whom a page showed, as a hash: how they were found, and what leads to their rows. Not when, and not how many rows there were. */
export const seenOfFound = ({ way, sought, ids, addresses, names }: Finding): string =>
  hashOfContent({ way, sought, ids, addresses, names });

/**
 * A row that is about somebody. `own`: it is theirs, with what it holds but for secrets. `same_name`: it bears the name and may be of
 * another person. `reference` and `mention`: so many rows of others say that they did something, or name them in a text.
 */
export type HeldRow = {
  readonly record: RecordKey;
  readonly tableName: string;
  readonly columnName: string | null;
  readonly link: 'own' | 'same_name' | 'reference' | 'mention';
  readonly rowKey: string | null;
  readonly held: Readonly<Record<string, unknown>> | null;
  readonly rows: number;
};

export const actKinds = ['copied', 'corrected', 'restricted', 'lifted', 'erased'] as const;
export type ActKind = (typeof actKinds)[number];
/** Of one kind of record: how many values an act reached, how many stay and why, and how many stay that ought to have gone. */
export type Reached = {
  readonly reached: number;
  readonly stays: number;
  readonly grounds: readonly StayReason[];
  readonly left: number;
};
export type ActResult = Partial<Record<RecordKey, Reached>>;
export type Act = {
  readonly id: string;
  readonly requestId: string;
  readonly kind: ActKind;
  readonly doneAt: Instant;
  readonly result: ActResult;
};

export type Area = {
  readonly record: RecordKey;
  readonly own: readonly HeldRow[];
  readonly sameName: readonly HeldRow[];
  readonly references: number;
  readonly mentions: number;
};

/** The rows by kind of record, in the order of the declarations. */
export function areasOf(records: readonly RecordDeclaration[], rows: readonly HeldRow[]): Area[] {
  return records.flatMap(({ key }) => {
    const mine = rows.filter(({ record }) => record === key);
    const count = (link: HeldRow['link']) =>
      mine.filter((row) => row.link === link).reduce((sum, row) => sum + row.rows, 0);
    return mine.length === 0
      ? []
      : [
          {
            record: key,
            own: mine.filter(({ link }) => link === 'own'),
            sameName: mine.filter(({ link }) => link === 'same_name'),
            references: count('reference'),
            mentions: count('mention'),
          },
        ];
  });
}

/** How many rows are somebody's own: what decides whether anything is held about them. */
export const countOwn = (rows: readonly HeldRow[]) => rows.filter(({ link }) => link === 'own').length;

/** What says who somebody is, how they are reached, or what they wrote: what an erasure is measured by. */
const telling: readonly Holds[] = ['identity', 'contact', 'free_text'];

type Value = {
  record: RecordKey;
  table: string;
  /** The row's own id, where it has one: a namesake's row is another. */
  id: unknown;
  column: string;
  value: string;
  declared: PersonalColumn;
};

const columnsOf = (records: readonly RecordDeclaration[], { record, tableName }: HeldRow) =>
  records.find(({ key }) => key === record)?.tables.find(({ table }) => table === tableName)?.personal;

function valuesOf(records: readonly RecordDeclaration[], rows: readonly HeldRow[]): Value[] {
  return rows.flatMap((row) => {
    const declared = columnsOf(records, row);
    return Object.entries(row.held ?? {}).flatMap(([column, value]): Value[] => {
      const one = declared?.[column];
      return one && telling.includes(one.holds)
        ? [
            {
              record: row.record,
              table: row.tableName,
              id: row.held?.id,
              column,
              value: JSON.stringify(value),
              declared: one,
            },
          ]
        : [];
    });
  });
}

/** A digest of each value of somebody's own rows, that tells later whether it is still there and not what it is. */
export function digestsOf(declared: readonly RecordDeclaration[], rows: readonly HeldRow[]): string[] {
  const own = rows.filter(({ link }) => link === 'own');
  return valuesOf(declared, own).map(
    ({ record, table, id, column, value }) =>
      `${record}:${hashOfContent({ table, id: String(id), column, value })}`,
  );
}

/** What was there when somebody was found and is there no longer, by kind of record: it was corrected. */
export function changedSince(
  digests: readonly string[],
  declared: readonly RecordDeclaration[],
  rows: readonly HeldRow[],
): ActResult {
  const now = new Set(digestsOf(declared, rows));
  const gone = digests
    .filter((one) => !now.has(one))
    .map((one) => one.slice(0, one.indexOf(':')) as RecordKey);
  return Object.fromEntries(
    [...Map.groupBy(gone, (record) => record)].map(([record, all]) => [
      record,
      { reached: all.length, stays: 0, grounds: [], left: 0 },
    ]),
  );
}

/**
 * What an erasure did, by what was there before it and what is there after it: never by what it meant to do. Rows of `goneLater` are
 * deleted by a job once the act stands (the sign-in), and count as reached.
 */
export function measure(
  records: readonly RecordDeclaration[],
  before: readonly HeldRow[],
  after: readonly HeldRow[],
  goneLater: readonly RecordKey[],
): ActResult {
  const left = valuesOf(records, after);
  const result: Partial<
    Record<RecordKey, { reached: number; stays: number; grounds: StayReason[]; left: number }>
  > = {};
  const of = (record: RecordKey) => {
    result[record] ??= { reached: 0, stays: 0, grounds: [], left: 0 };
    return result[record];
  };
  const own = valuesOf(
    records,
    before.filter(({ link }) => link === 'own'),
  );
  for (const value of own) {
    const { record, declared } = value;
    const still = left.findIndex((one) => isSame(one, value));
    const entry = of(record);
    if (still < 0 || goneLater.includes(record)) {
      entry.reached += 1;
      continue;
    }
    left.splice(still, 1);
    if (typeof declared.erased === 'object') stay(entry, declared.erased.stays, 1);
    else entry.left += 1;
  }
  // What bears the name or mentions it stays by its declaration, whether it is this person's or a namesake's: it is said all the same.
  for (const row of after)
    for (const ground of groundsOf(records, row)) stay(of(row.record), ground, row.rows);
  return result;
}

const isSame = (one: Value, other: Value) =>
  one.table === other.table &&
  one.id === other.id &&
  one.column === other.column &&
  one.value === other.value;

/** Why a row of others that names somebody stays, once for each of its columns that does. */
function groundsOf(records: readonly RecordDeclaration[], row: HeldRow): StayReason[] {
  if (row.link !== 'mention' && row.link !== 'same_name') return [];
  const columns = row.link === 'mention' ? [row.columnName ?? ''] : Object.keys(row.held ?? {});
  return columns.flatMap((column) => {
    const declared = columnsOf(records, row)?.[column];
    const tells = row.link === 'mention' || declared?.holds === 'identity';
    return tells && typeof declared?.erased === 'object' ? [declared.erased.stays] : [];
  });
}

function stay(entry: { stays: number; grounds: StayReason[] }, ground: StayReason, count: number) {
  entry.stays += count;
  if (!entry.grounds.includes(ground)) entry.grounds.push(ground);
}

/** The sums over all kinds of record. */
export function totalOf(result: ActResult): { reached: number; stays: number; left: number } {
  const sum = { reached: 0, stays: 0, left: 0 };
  for (const { reached, stays, left } of Object.values(result)) {
    sum.reached += reached;
    sum.stays += stays;
    sum.left += left;
  }
  return sum;
}
