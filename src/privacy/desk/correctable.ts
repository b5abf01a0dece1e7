import type { Holds, RecordDeclaration, RecordKey } from '../declarations/declaration.ts';
import type { HeldRow } from './held.ts';

/** A value of somebody's own that the officer writes as its person says. */
export type Correctable = {
  /** What a form names it by. */
  readonly key: string;
  readonly record: RecordKey;
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly holds: Holds;
  readonly value: string;
};

/** What may be corrected of these rows, by what is declared of their columns. A row that only bears the same name is not touched. */
export function correctablesOf(
  records: readonly RecordDeclaration[],
  rows: readonly HeldRow[],
): Correctable[] {
  return rows.flatMap(({ record, tableName: table, link, held }) => {
    const row = held?.id;
    if (link !== 'own' || typeof row !== 'string') return [];
    const personal = records
      .find(({ key }) => key === record)
      ?.tables.find((one) => one.table === table)?.personal;
    return Object.entries(held ?? {}).flatMap(([column, value]) => {
      const declared = personal?.[column];
      if (!declared?.corrected || typeof value !== 'string') return [];
      const key = `${table}.${column}.${row}`;
      return [{ key, record, table, column, row, holds: declared.holds, value }];
    });
  });
}
