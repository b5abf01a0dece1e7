import type { Language } from '../../platform/language/language.ts';
import type { FigureTable } from './figure-tables.ts';
import { textOf } from './report-table.ts';

/** A row of the figures about which a question is asked, with its figures by the place of their column. */
export type AskedRow = {
  readonly name: string;
  readonly figures: readonly { readonly value: string; readonly text: string }[];
};

/** The row that an address names by the places of its table and of itself; undefined where there is none. */
export function askedRow(
  language: Language,
  tables: readonly FigureTable[],
  { table, row }: { readonly table?: string | undefined; readonly row?: string | undefined },
): AskedRow | undefined {
  const asked = tables[placeOf(table)];
  const cells = asked?.rows[placeOf(row)];
  if (!asked || !cells) return undefined;
  return {
    name: `${asked.caption} · ${textOf(language, cells[0] ?? null)}`,
    figures: asked.columns.flatMap(({ head, numeric }, at) =>
      numeric && cells[at] !== null
        ? [{ value: String(at), text: `${head}: ${textOf(language, cells[at] ?? null)}` }]
        : [],
    ),
  };
}

/** A figure as it is kept with the question: its table, row, column and value; the row alone where none of its figures is chosen. */
export function figureText({ name, figures }: AskedRow, chosen: string): string {
  const figure = figures.find(({ value }) => value === chosen);
  return figure ? `${name} · ${figure.text}` : name;
}

/** None but a whole number is a place. */
function placeOf(typed: string | undefined): number {
  return typed !== undefined && /^\d{1,4}$/.test(typed) ? Number(typed) : -1;
}
