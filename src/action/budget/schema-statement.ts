import { z } from 'zod';
import { tableText } from '../../platform/http/fields.ts';
import { type Columns, type StatementColumn, statementColumnNames } from './statement-words.ts';

/** A statement as text, what its columns hold, and for each payment its budget line and its document, by its row in the file. */
export type StatementForm = {
  readonly table: string;
  readonly columns: Columns;
  readonly currency: string;
  /** The second page was sent: the payments, and not the columns. */
  readonly chosen: boolean;
  readonly headings: ReadonlyMap<number, string>;
  readonly documents: ReadonlyMap<number, string>;
};

export const columnField = (name: StatementColumn) => `column_${name}`;
export const headingField = (row: number) => `heading_${row}`;
export const documentField = (row: number) => `document_${row}`;
export const longestStatement = 100_000;

export const statementForm = z
  .looseObject({ table: tableText(longestStatement) })
  .transform(({ table, ...typed }, issues): StatementForm => {
    const chosen = typed.chosen === 'yes';
    const columns = columnsIn(typed);
    const headings = byRow(typed, 'heading');
    const documents = byRow(typed, 'document');
    const fault = (path: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [path], message });
    if (table !== '' && columns.date === undefined) fault(columnField('date'), 'invalid.choice');
    if (table !== '' && columns.amount === undefined && columns.out === undefined)
      fault(columnField('out'), 'invalid.statement_amount');
    const currency = one(typed, 'currency');
    if (table !== '' && !/^[A-Z]{3}$/.test(currency)) fault('currency', 'invalid.choice');
    if (chosen)
      for (const row of headings.keys())
        if (!documents.has(row)) fault(documentField(row), 'invalid.required');
    return {
      table,
      columns,
      currency,
      chosen,
      headings,
      documents,
    };
  });

type Typed = Readonly<Record<string, unknown>>;

/** The columns that were chosen; a place that no file has is none. */
export function columnsIn(typed: Typed): Columns {
  const chosen = statementColumnNames.flatMap((name) => {
    const at = one(typed, columnField(name));
    return /^\d{1,2}$/.test(at) ? [[name, Number(at)] as const] : [];
  });
  return Object.fromEntries(chosen);
}

function byRow(typed: Typed, name: string): Map<number, string> {
  const found = Object.keys(typed).flatMap((key) => {
    const row = new RegExp(`^${name}_(\\d{1,3})$`).exec(key)?.[1];
    const value = one(typed, key).trim().slice(0, 120);
    return row && value ? [[Number(row), value] as const] : [];
  });
  return new Map(found);
}

const one = (typed: Typed, name: string) => (typeof typed[name] === 'string' ? (typed[name] as string) : '');
