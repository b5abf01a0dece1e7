import type { z } from 'zod';
import type { Hashtag } from '../documents/hxl.ts';
import type { Context, Subject } from '../http/context.ts';
import type { Language } from '../language/language.ts';
import type { Permission } from '../permissions.ts';

/** What a cell holds. A `decimal` is text with a point (`1250.50`), so that no digit is lost; a `date` is `YYYY-MM-DD`. */
export type ColumnType = 'text' | 'code' | 'integer' | 'decimal' | 'date' | 'boolean' | 'address';
export type PublicCell = string | number | boolean | null | undefined;

export type PublicColumn<Row> = {
  /** For programs: never changes, is never translated. */
  readonly name: string;
  readonly type: ColumnType;
  readonly tag: Hashtag;
  /** The key of what people call it. */
  readonly words: string;
  value(row: Row, language: Language): PublicCell;
};

/** How a table's rows came about: `opendata.method.<word>`. */
export type Method = 'counted' | 'recorded' | 'cited' | 'assessed';
/** Whose the rows are: `opendata.licence.<word>`. */
export type Licence = 'ours' | 'third_parties';
export type Theme = 'money' | 'work' | 'harmonisation' | 'services';

/**
 * One public table, declared once: its files (CSV for programs and for spreadsheets, XLSX, JSON), the links under the table on a page,
 * its page in the catalogue, how to cite it and its schema in the OpenAPI document are made from this.
 */
// biome-ignore lint/suspicious/noExplicitAny: tables of different rows stand in one list; each keeps its own types inside
export type PublicTable<Row = any, S = any> = {
  /** Names it in the catalogue: `opendata.set.<key>` and `opendata.set.<key>.about`. */
  readonly key: string;
  readonly theme: Theme;
  /** Where its files are, without their ending: `/grants` gives `/grants.csv`. */
  readonly path: string;
  /** The page on which people read it. */
  readonly page: string;
  readonly may: Permission<S>;
  /** The record that its path is about. */
  readonly subject?: Subject<S>;
  /** What its address may ask for: the filter of its page. */
  readonly query?: z.ZodType;
  readonly method: Method;
  readonly licence: Licence;
  readonly columns: readonly PublicColumn<Row>[];
  rows(context: Context, subject: S): Promise<readonly Row[]>;
  /**
   * Of tables in which rows about what exists and invented ones are mixed in a demonstration: which are invented. Without it all rows
   * of a demonstration are.
   */
  isInvented?(row: Row): boolean;
};

/** Whether a row is invented. Outside of a demonstration none is. */
export function isInvented<Row>(table: PublicTable<Row>, row: Row, demonstration: boolean): boolean {
  return demonstration && (table.isInvented?.(row) ?? true);
}

export function publicTable<Row, S = void>(table: PublicTable<Row, S>): PublicTable<Row, S> {
  return table;
}
