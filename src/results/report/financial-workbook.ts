import type { XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { budgetTables } from './budget-tables.ts';
import { kindOf } from './financial.ts';
import {
  addendaTable,
  agreementTable,
  contingencyTable,
  informationTable,
} from './financial-about-tables.ts';
import {
  type FinancialContent,
  followUpTable,
  forecastTable,
  partnerTable,
  reportedTable,
} from './financial-tables.ts';
import { fundingTable } from './funding-table.ts';
import { asSheet, type ReportTable } from './report-table.ts';

/**
 * The tables of the financial report, in the order of the EU's workbook: information, budget with follow-up, forecast, interim or final
 * report, the same by partner, the sources of funding, the budget by line with its versions, addenda, use of the contingency reserve, and how its figures agree with the narrative and OPSYS.
 */
export function financialTables(content: FinancialContent): ReportTable[] {
  return [
    informationTable(content),
    followUpTable(content),
    ...(kindOf(content.facts.period.endsOn, content.financial.contract) === 'final'
      ? []
      : [forecastTable(content)]),
    reportedTable(content),
    ...(content.facts.spending ? [partnerTable(content, content.facts.spending)] : []),
    ...(content.financial.funding ? [fundingTable(content, content.financial.funding)] : []),
    ...budgetTables(content),
    addendaTable(content),
    ...contingencyTable(content),
    agreementTable(content),
  ];
}

/** The same as sheets of a workbook, which calculates its sums again. */
export function financialSheets(content: FinancialContent): XlsxSheet[] {
  const { language, definition, facts } = content;
  const { startsOn, endsOn } = facts.period;
  const above = [
    `${definition.action.title}. ${language.day(startsOn)} – ${language.day(endsOn)}`,
    language.t(facts.frozen ? 'results.report.values_frozen' : 'results.report.values_open'),
    kosovoFootnote(language.locale),
  ];
  return financialTables(content).map((table) => asSheet(table, above));
}
