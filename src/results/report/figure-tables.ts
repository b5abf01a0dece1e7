import type { AnnexTable } from './annex-table.ts';
import { annexTables } from './annex-tables.ts';
import { publishedTable } from './compared-tables.ts';
import { logframeAnnex } from './logframe-annex.ts';
import { eventTable } from './package-tables.ts';
import type { ReportTable } from './report-table.ts';
import { financialTable, type ReportContent, subGrantTable } from './report-tables.ts';

/** A table of the report whose rows lead to the records behind them. */
export type FigureTable = ReportTable & Pick<AnnexTable, 'hrefs'>;

/** Some of these tables under one heading, with the place of each among all. `key` names it in an address. */
export type FigurePart = {
  readonly key: string;
  readonly name: string;
  readonly tables: readonly { readonly place: number; readonly table: FigureTable }[];
};

/** The tables by the headings that a reader looks for: those of the logframe together, each of the others alone. */
export function figureParts({ language }: ReportContent, tables: readonly KeyedTable[]): FigurePart[] {
  const parts = new Map<string, FigurePart>();
  for (const [place, table] of tables.entries()) {
    const { key, caption } = table;
    const name = key === logframeKey ? language.t('results.logframe.title') : caption;
    const known = parts.get(key)?.tables ?? [];
    parts.set(key, { key, name, tables: [...known, { place, table }] });
  }
  return [...parts.values()];
}

const logframeKey = 'logframe';
type KeyedTable = FigureTable & { readonly key: string };

/** Every figure of the report with the page of its records: of people only numbers, and no small ones. */
export function figureTables(content: ReportContent): KeyedTable[] {
  const { facts } = content;
  const leading = (key: string, table: ReportTable, hrefs: FigureTable['hrefs']): KeyedTable => ({
    ...table,
    key,
    hrefs,
  });
  return [
    leading(
      'financial',
      financialTable(content),
      facts.headings.map(({ heading }) => `/staff/budget/expenditure?heading=${encodeURIComponent(heading)}`),
    ),
    ...logframeAnnex(content).map(({ table, hrefs }) => leading(logframeKey, table, hrefs)),
    leading(
      'sub_grants',
      subGrantTable(content),
      facts.subGrants.map(({ id }) => `/agreements/${id}`),
    ),
    leading(
      'events',
      eventTable(content),
      facts.gatherings.map(({ id }) => `/staff/gatherings/${id}`),
    ),
    leading(
      'published',
      publishedTable(content),
      facts.materials.map(() => '/staff/outputs'),
    ),
    ...annexTables(content),
  ].filter(({ rows }) => rows.length > 0);
}
