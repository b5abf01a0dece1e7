import type { PlainDate } from '../../../platform/dates.ts';
import { type Family, type TableKey, tableKeys, tables } from './families.ts';
import { type Span, spansOf } from './half-years.ts';

/** What a family's one table of a half-year is: its number once it was signed. */
export type Taken = {
  readonly family: Family;
  readonly startsOn: PlainDate;
  readonly number: string | null;
  /** It was prepared, sent back and is not published. */
  readonly setAside: boolean;
};
export type FreeTable = Span & { readonly tableKey: TableKey };

export function takenBy(taken: readonly Taken[], tableKey: TableKey, startsOn: PlainDate): Taken | undefined {
  const { family } = tables[tableKey];
  return taken.find((one) => one.family === family && one.startsOn === startsOn);
}

/** The tables that can be prepared: of half-years that were counted, and of families that have no table of it. */
export function freeTables(counted: readonly PlainDate[], taken: readonly Taken[]): readonly FreeTable[] {
  return spansOf(counted).flatMap((span) =>
    tableKeys
      .filter((tableKey) => !takenBy(taken, tableKey, span.startsOn))
      .map((tableKey) => ({ ...span, tableKey })),
  );
}

/** A table of a half-year as a form sends it. */
export const tableValue = ({ startsOn, tableKey }: Pick<FreeTable, 'startsOn' | 'tableKey'>) =>
  `${startsOn}_${tableKey}`;
