import type { LogframeResult } from '../../action/index.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { levelOrder } from '../logframe/view.ts';
import type { Cell, ReportTable } from './report-table.ts';
import {
  figureCell,
  type IndicatorRow,
  indicatorRowsOf,
  nameCell,
  type ReportContent,
  resultText,
} from './report-tables.ts';

export type ResultTable = {
  readonly result: LogframeResult;
  readonly table: ReportTable;
  /** The page of each row's indicator. */
  readonly hrefs: readonly string[];
};

/** The updated logframe with the columns of the page of the matrix: a table for each result, from the impact down. */
export function logframeAnnex(content: ReportContent): ResultTable[] {
  const rows = indicatorRowsOf(content);
  return levelOrder(content.definition.logframe.results).map((result) => {
    const own = rows.filter((one) => one.result === result);
    return {
      result,
      table: {
        caption: resultText(content.language, result),
        columns: columnsOf(content.language),
        rows: own.map((one) => cellsOf(content, one)),
      },
      hrefs: own.map(({ indicator }) => `/staff/logframe/${indicator.code}`),
    };
  });
}

/** The same as one sheet of a workbook: each result in a row of its own with its assumptions, its indicators below it. */
export function logframeSheetTable(content: ReportContent): ReportTable {
  const { t, locale } = content.language;
  const columns = columnsOf(content.language);
  const empty = columns.slice(1).map(() => null);
  return {
    caption: t('results.logframe.title'),
    columns,
    rows: logframeAnnex(content).flatMap(({ result, table }): (readonly Cell[])[] => [
      [table.caption, ...empty],
      ...result.assumptions.map((text): Cell[] => [
        `${t('results.assumptions')}: ${inLanguage(text, locale)}`,
        ...empty,
      ]),
      ...(table.rows.length > 0 ? table.rows : [[t('results.logframe.no_indicator'), ...empty]]),
    ]),
  };
}

function columnsOf({ t }: Language): ReportTable['columns'] {
  return [
    { head: t('results.indicator'), width: 2.4 },
    { head: t('results.baseline'), numeric: true },
    { head: t('results.report.baseline_year'), width: 0.8 },
    { head: t('results.target'), numeric: true },
    { head: t('results.report.target_year'), width: 0.8 },
    { head: t('results.in_period'), numeric: true, width: 1.2 },
    { head: t('results.report.current_value'), numeric: true, width: 1.2 },
    { head: t('results.report.value_date'), width: 1.2 },
    { head: t('results.matrix.achieved'), numeric: true },
    { head: t('results.source_of_data'), width: 1.8 },
  ];
}

function cellsOf(content: ReportContent, row: IndicatorRow): Cell[] {
  const {
    language: { locale },
    facts,
    contractPeriod,
  } = content;
  const { indicator, fact } = row;
  const write = (value: number | null) => figureCell(indicator, value, facts.currency);
  const year = (day: string | null | undefined, value: number | null) =>
    value === null ? null : (day?.slice(0, 4) ?? null);
  return [
    nameCell(content, row),
    write(indicator.baseline.value),
    year(contractPeriod?.startsOn, indicator.baseline.value),
    write(fact.target),
    year(contractPeriod?.endsOn, fact.target),
    write(fact.inPeriod),
    write(fact.value),
    { day: facts.period.endsOn },
    fact.target ? { share: { numerator: fact.value, denominator: fact.target } } : null,
    inLanguage(indicator.sourceOfData, locale),
  ];
}
