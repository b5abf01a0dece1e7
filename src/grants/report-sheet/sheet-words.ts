import type { SheetColumn } from './read-sheet.ts';

/** The text of each column, as the form of one expenditure calls it. */
export const nameOfColumn: Readonly<Record<SheetColumn, string>> = {
  date: 'grants.line.spent_on',
  heading: 'grants.line.heading',
  description: 'common.description',
  supplier: 'grants.line.supplier',
  document: 'grants.line.document',
  currency: 'grants.line.currency',
  amount: 'common.amount',
};
