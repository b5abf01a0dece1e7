import type { AnnexTable } from './annex-table.ts';
import { annexTables } from './annex-tables.ts';
import { publishedTable } from './compared-tables.ts';
import { logframeAnnex } from './logframe-annex.ts';
import { eventTable } from './package-tables.ts';
import type { ReportTable } from './report-table.ts';
import { financialTable, type ReportContent, subGrantTable } from './report-tables.ts';

/** A table of the report whose rows lead to the records behind them. */
export type FigureTable = ReportTable & Pick<AnnexTable, 'hrefs'>;

/** Every figure of the report with the page of its records: of people only numbers, and no small ones. */
export function figureTables(content: ReportContent): FigureTable[] {
  const { facts } = content;
  const leading = (table: ReportTable, hrefs: FigureTable['hrefs']): FigureTable => ({ ...table, hrefs });
  return [
    leading(
      financialTable(content),
      facts.headings.map(({ heading }) => `/staff/budget/expenditure?heading=${encodeURIComponent(heading)}`),
    ),
    ...logframeAnnex(content).map(({ table, hrefs }) => leading(table, hrefs)),
    leading(
      subGrantTable(content),
      facts.subGrants.map(({ id }) => `/agreements/${id}`),
    ),
    leading(
      eventTable(content),
      facts.gatherings.map(({ id }) => `/staff/gatherings/${id}`),
    ),
    leading(
      publishedTable(content),
      facts.materials.map(() => '/staff/outputs'),
    ),
    ...annexTables(content),
  ].filter(({ rows }) => rows.length > 0);
}
