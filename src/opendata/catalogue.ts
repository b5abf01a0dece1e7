import type { Route } from '../platform/http/route.ts';
import type { PublicTable, Theme } from '../platform/public-tables/public-table.ts';
import { forSpreadsheets } from '../platform/public-tables/write-table.ts';
import type { PublishedFiles } from './files.ts';

export type Distribution = { readonly href: string; readonly type: string; readonly word: string };
/** A dataset of the catalogue. Its name and what is in it are `opendata.set.<key>` and `opendata.set.<key>.about`. */
export type Dataset = {
  readonly key: string;
  readonly theme: Theme;
  readonly standard: string;
  /** Its files; none while a file is not served because it would not be valid, or where each record has its own. */
  readonly files: readonly Distribution[];
  /** Where people read it, and where each record leads to its own files. */
  readonly page: string | null;
  /** The table whose columns, method and citation have a page. */
  readonly table?: PublicTable;
};

export const themes = ['money', 'work', 'harmonisation', 'services'] as const satisfies readonly Theme[];
const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** Every public table of the routes, once. */
export function tablesOf(routes: readonly Route[]): PublicTable[] {
  return routes.flatMap(({ api }) => (api && 'table' in api && api.format === 'csv' ? [api.table] : []));
}

/** Everything the instance publishes for programs: what its routes declare, and nothing else. */
export function catalogueOf(
  routes: readonly Route[],
  files: Pick<PublishedFiles, 'iati' | 'threeSixty'>,
): Dataset[] {
  return routes.flatMap(({ path, api }): Dataset[] => {
    if (!api) return [];
    if (!('table' in api)) {
      if (!api.theme) return [];
      const { id: key, theme, type, standard = '' } = api;
      const served = isServed(key, files) ? [{ href: path, type, word: typeWord(type) }] : [];
      return [{ key, theme, standard, files: served, page: null }];
    }
    return api.format === 'csv' ? [tableSet(api.table)] : [];
  });
}

function tableSet(table: PublicTable): Dataset {
  const ofEach = table.path.includes('/:');
  return {
    key: table.key,
    theme: table.theme,
    standard: 'CSV, HXL 1.1; XLSX; JSON',
    files: ofEach ? [] : filesOf(table.path),
    page: table.page,
    table,
  };
}

/** The files of a table at a path without parameters. */
export function filesOf(path: string): Distribution[] {
  return [
    { href: `${path}.xlsx`, type: mediaTypes.xlsx, word: 'xlsx' },
    { href: `${path}.csv?${forSpreadsheets}`, type: mediaTypes.csv, word: 'csv_spreadsheet' },
    { href: `${path}.csv`, type: mediaTypes.csv, word: 'csv' },
    { href: `${path}.json`, type: mediaTypes.json, word: 'json' },
  ];
}

/** A file that would not be valid is not there. */
function isServed(key: string, { iati, threeSixty }: Pick<PublishedFiles, 'iati' | 'threeSixty'>): boolean {
  if (key === 'iati') return 'xml' in iati;
  return key !== 'threesixty' || 'package' in threeSixty;
}

function typeWord(type: string): string {
  return type === 'text/calendar' ? 'ics' : type.includes('xml') ? 'xml' : 'json';
}
