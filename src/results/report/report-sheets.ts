import type { XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { annexTables } from './annex-tables.ts';
import { logframeSheetTable } from './logframe-annex.ts';
import { openSubGrantTable } from './package-tables.ts';
import { asSheet } from './report-table.ts';
import { financialTable, opsysTable, type ReportContent } from './report-tables.ts';

/** The workbook of a donor report: the financial report by heading, the logframe, the sub-grants, and what is typed into OPSYS. */
export function reportSheets(report: ReportContent): XlsxSheet[] {
  const { language, definition, facts } = report;
  const { startsOn, endsOn } = facts.period;
  const above = [
    `${definition.action.title}. ${language.day(startsOn)} – ${language.day(endsOn)}`,
    language.t(facts.frozen ? 'results.report.values_frozen' : 'results.report.values_open'),
    kosovoFootnote(language.locale),
  ];
  return [
    financialTable(report),
    logframeSheetTable(report),
    openSubGrantTable(report),
    opsysTable(report),
    ...annexTables(report).map((table) => ({
      ...table,
      caption: report.language.t(`results.annex.sheet.${table.key}`),
    })),
  ].map((table) => asSheet(table, above));
}
