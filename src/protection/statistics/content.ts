import type { PlainDate } from '../../platform/dates.ts';
import type { Family, TableKey, TableUnit } from './rules/families.ts';
import type { countedStandings, ReleaseRule } from './rules/rule.ts';

/** One cell of a published table, totals ("all") too; null where it is hidden. */
export type PublishedCell = { readonly row: string; readonly column: string; readonly value: number | null };

/** What is published and signed of a table. Of a record with a range its lowest number is counted; one event may be in several records. */
export type ReleaseContent = {
  readonly format: 'mostura-release-1';
  readonly table: TableKey;
  readonly family: Family;
  readonly unit: TableUnit;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly rows: readonly string[];
  /** None where the table has its totals alone. */
  readonly columns: readonly string[];
  readonly cells: readonly PublishedCell[];
  /** How many organisations contributed. */
  readonly organisations: number;
  readonly standings: typeof countedStandings;
  readonly rule: ReleaseRule;
  readonly demonstration: boolean;
};
export type SignedContent = ReleaseContent & { readonly number: string; readonly signedOn: PlainDate };

export function cellOf({ cells }: Pick<ReleaseContent, 'cells'>, row: string, column: string): number | null {
  return cells.find((one) => one.row === row && one.column === column)?.value ?? null;
}
