import type { Context } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { problem } from '../../../platform/problem.ts';
import { columnsOf } from '../../../platform/public-tables/columns.ts';
import { type PublicTable, publicTable } from '../../../platform/public-tables/public-table.ts';
import { type InventedName, placeNameIn } from '../../place-name.ts';
import type { SignedContent } from '../content.ts';
import { lineName } from '../line-name.ts';
import { readReleases } from '../permissions.ts';
import { type Dimension, tables } from '../rules/families.ts';
import { findPublicRelease, listPublicReleases, type PublicRelease } from './queries.ts';

type Row = {
  readonly content: SignedContent;
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
};
const { text, code, date, coded, counted } = columnsOf<Row>();

/** The release of a path, by its number: no id, so it is no subject of a route. Problem: `not_found`. */
export async function releaseOfPath({
  tx,
  actionId,
  params,
}: Pick<Context, 'tx' | 'actionId' | 'params'>): Promise<PublicRelease> {
  const found = await findPublicRelease(tx, actionId, params.number ?? '');
  if (!found) throw problem('not_found');
  return found;
}

/** Every cell of what was signed and not withdrawn: of all releases, and of each. Hidden cells are there, empty. */
export function statisticsTables({ inventedName }: { readonly inventedName: InventedName }) {
  const named = (dimension: Dimension | null, line: string, language: Language) =>
    lineName({ language, placeName: placeNameIn(language.locale, inventedName) }, dimension, line);
  const columns: PublicTable<Row>['columns'] = [
    text('number', '#meta+id', 'opendata.column.number', ({ content }) => content.number),
    ...coded(
      'table',
      '#indicator',
      'release.table',
      ({ content }) => content.table,
      (one, { t }) => t(`release.table.${one}`),
    ),
    date('from', '#date+start', 'release.column.from', ({ content }) => content.from),
    date('until', '#date+end', 'release.column.until', ({ content }) => content.until),
    ...coded(
      'unit',
      '#meta+unit',
      'opendata.column.unit',
      ({ content }) => content.unit,
      (one, { t }) => t(`release.unit.${one}`),
    ),
    code('row_code', '#group+row+code', 'release.column.row', ({ row }) => row),
    text('row_name', '#group+row+name', 'release.column.row', ({ content, row }, language) =>
      named(tables[content.table].rows, row, language),
    ),
    code('column_code', '#group+column+code', 'release.column.column', ({ column }) => column),
    text('column_name', '#group+column+name', 'release.column.column', ({ content, column }, language) =>
      named(tables[content.table].columns, column, language),
    ),
    ...counted('documented', '#affected+num', 'release.column.documented', ({ value }) =>
      value === null ? { hidden: true } : { shown: value },
    ),
  ];
  const rowsOf = ({ content }: PublicRelease): Row[] =>
    content ? content.cells.map((cell) => ({ ...cell, content })) : [];
  const shared = {
    theme: 'work',
    page: '/statistics',
    may: readReleases,
    method: 'counted',
    licence: 'ours',
    columns,
  } as const;
  return {
    all: publicTable<Row>({
      ...{ ...shared, key: 'statistics', path: '/statistics' },
      rows: async ({ tx, actionId }) => (await listPublicReleases(tx, actionId)).flatMap(rowsOf),
    }),
    each: publicTable<Row>({
      ...{ ...shared, key: 'statistics_release', path: '/statistics/:number/table' },
      rows: async (context) => rowsOf(await releaseOfPath(context)),
    }),
  };
}
