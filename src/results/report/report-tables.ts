import type { ActionDefinition, Indicator, LogframeResult } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { levelOrder } from '../logframe/view.ts';
import { shareLine } from '../share-of.ts';
import { deviationOf, type Facts, type HeadingFact, type IndicatorFact, totalOfHeadings } from './facts.ts';
import type { Cell, ReportTable } from './report-table.ts';

/** What a report is written from. */
export type ReportContent = {
  readonly language: Language;
  readonly definition: ActionDefinition;
  readonly facts: Facts;
  /** Why more was spent than planned, by heading. */
  readonly explanations?: ReadonlyMap<string, string>;
  /** The first and the last day of the Action by its contract, whose years baselines and targets are of. */
  readonly contractPeriod?: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null };
};

/** Expenditure by heading of the contract's budget, against it. */
export function financialTable({ language, definition, facts, explanations }: ReportContent): ReportTable {
  const { t, locale } = language;
  const { currency } = facts;
  const explained = explanations !== undefined && explanations.size > 0;
  const figures = (one: Omit<HeadingFact, 'heading'>): Cell[] => {
    const { minor, share } = deviationOf(one);
    const amounts = [one.budget, one.inPeriod, one.spent, minor];
    return [...amounts.map((amount) => ({ money: money(amount, facts.currency) })), { share }];
  };
  return {
    caption: t('results.report.financial'),
    columns: [
      { head: t('results.report.heading'), width: 2.4 },
      { head: t('results.report.budget'), numeric: true, currency },
      { head: t('results.report.spent_in_period'), numeric: true, currency },
      { head: t('results.report.spent'), numeric: true, currency },
      { head: t('results.report.deviation'), numeric: true, currency },
      { head: t('results.report.deviation_share'), numeric: true },
      ...(explained ? [{ head: t('results.report.variation'), width: 2.4 }] : []),
    ],
    rows: facts.headings.map((one) => {
      const known = definition.action.budgetHeadings.find(({ key }) => key === one.heading);
      const name = known ? `${known.number} ${inLanguage(known.name, locale)}` : one.heading;
      return [name, ...figures(one), ...(explained ? [explanations.get(one.heading) ?? null] : [])];
    }),
    foot: [[t('results.total'), ...figures(totalOfHeadings(facts.headings)), ...(explained ? [null] : [])]],
  };
}

/** The results chain with its current values: a table a result, its assumptions below it. */
export function logframeTables(content: ReportContent): { result: LogframeResult; table: ReportTable }[] {
  const { language, definition } = content;
  const rows = indicatorRowsOf(content);
  return levelOrder(definition.logframe.results).map((result) => ({
    result,
    table: {
      caption: resultText(language, result),
      columns: indicatorColumns(language),
      rows: rows.filter((one) => one.result === result).map((one) => indicatorCells(content, one)),
    },
  }));
}

/** The logframe as one sheet of a workbook: the columns the EU asks for, every result with its assumptions. */
export function logframeTable(content: ReportContent): ReportTable {
  const { language } = content;
  const { t, locale } = language;
  return {
    caption: t('results.logframe.title'),
    columns: [
      { head: t('results.report.result'), width: 3 },
      ...indicatorColumns(language),
      { head: t('results.assumptions'), width: 3 },
    ],
    rows: indicatorRowsOf(content).map((one) => [
      resultText(language, one.result),
      ...indicatorCells(content, one),
      one.result.assumptions.map((text) => inLanguage(text, locale)).join('\n'),
    ]),
  };
}

export function resultText({ t, locale }: Language, { level, title }: LogframeResult): string {
  return `${t(`results.level.${level}`)}: ${inLanguage(title, locale)}`;
}

function indicatorColumns({ t }: Language): ReportTable['columns'] {
  return [
    { head: t('results.indicator'), width: 2.2 },
    { head: t('results.baseline'), numeric: true },
    { head: t('results.target'), numeric: true, width: 0.8 },
    { head: t('results.in_period'), numeric: true, width: 1.6 },
    { head: t('results.report.current_value'), numeric: true, width: 1.6 },
    { head: t('results.source_of_data'), width: 1.8 },
  ];
}

/** The name of an indicator, and below it what share of another one it is. Both values are of the last day of the period. */
export function nameCell(content: ReportContent, { indicator, fact: { value } }: IndicatorRow): string {
  const { language, facts } = content;
  const all = indicatorRowsOf(content).map((row) => ({ indicator: row.indicator, value: row.fact.value }));
  const share = shareLine(language, { indicator, value }, all, facts.currency);
  return [inLanguage(indicator.name, language.locale), ...(share ? [share] : [])].join('\n');
}

function indicatorCells(content: ReportContent, row: IndicatorRow): Cell[] {
  const {
    language: { locale },
    facts,
  } = content;
  const { indicator, fact } = row;
  const write = (value: number | null) => figureCell(indicator, value, facts.currency);
  return [
    nameCell(content, row),
    write(indicator.baseline.value),
    write(fact.target),
    write(fact.inPeriod),
    write(fact.value),
    inLanguage(indicator.sourceOfData, locale),
  ];
}

/** What is typed into OPSYS: one line an indicator, in the order of the logframe, with the day each value is of. */
export function opsysTable(content: ReportContent): ReportTable {
  const { language, facts } = content;
  const { t, locale } = language;
  return {
    caption: t('results.report.opsys'),
    columns: [
      { head: t('results.report.level') },
      { head: t('results.opsys.code'), width: 1.6 },
      { head: t('results.report.code'), width: 1.6 },
      { head: t('results.indicator'), width: 3 },
      { head: t('results.report.unit') },
      { head: t('results.opsys.matches'), width: 2.4 },
      { head: t('results.opsys.disaggregation'), width: 1.6 },
      { head: t('results.baseline'), numeric: true },
      { head: t('results.target'), numeric: true },
      { head: t('results.report.current_value'), numeric: true },
      { head: t('results.report.value_date') },
      { head: t('results.source_of_data'), width: 2.4 },
    ],
    rows: indicatorRowsOf(content).map(({ result, indicator, fact }) => {
      const write = (value: number | null) => figureCell(indicator, value, facts.currency);
      return [
        t(`results.level.${result.level}`),
        indicator.opsys?.code ?? null,
        indicator.code,
        inLanguage(indicator.name, locale),
        indicator.opsys?.unit ??
          (indicator.unit === 'money' ? facts.currency : t(`results.unit.${indicator.unit}`)),
        indicator.opsys?.matches ?? null,
        indicator.opsys?.disaggregation?.join(', ') ?? null,
        write(indicator.baseline.value),
        write(fact.target),
        write(fact.value),
        { day: facts.period.endsOn },
        inLanguage(indicator.sourceOfData, locale),
      ];
    }),
  };
}

export function subGrantTable({ language, facts }: ReportContent): ReportTable {
  const { t, locale } = language;
  const { currency } = facts;
  const amount = (minor: number): Cell => ({ money: money(minor, facts.currency) });
  const sum = (pick: (one: Facts['subGrants'][number]) => number) =>
    amount(facts.subGrants.reduce((total, one) => total + pick(one), 0));
  return {
    caption: t('results.report.sub_grants'),
    columns: [
      { head: t('results.report.number'), width: 1.9 },
      { head: t('results.report.sub_grantee'), width: 1.8 },
      { head: t('results.report.project'), width: 2 },
      { head: t('results.jurisdiction'), width: 1.2 },
      { head: t('results.report.signed_on'), width: 1.3 },
      { head: t('results.report.amount'), numeric: true, currency, width: 1.2 },
      { head: t('results.report.paid_in_period'), numeric: true, currency, width: 1.2 },
      { head: t('results.report.paid'), numeric: true, currency, width: 1.2 },
      { head: t('results.report.publication'), width: 1.9 },
    ],
    rows: facts.subGrants.map((one) => [
      one.number,
      one.organisation,
      one.title,
      one.jurisdiction === null ? t('results.region') : jurisdictionName(one.jurisdiction, locale),
      { day: one.signedOn },
      amount(one.amount),
      amount(one.paidInPeriod),
      amount(one.paid),
      t(one.protected ? 'results.report.not_to_be_published' : 'results.report.may_be_published'),
    ]),
    foot: [
      [
        t('results.total'),
        null,
        null,
        null,
        null,
        sum((one) => one.amount),
        sum((one) => one.paidInPeriod),
        sum((one) => one.paid),
        null,
      ],
    ],
  };
}

export type IndicatorRow = { result: LogframeResult; indicator: Indicator; fact: IndicatorFact };

export function indicatorRowsOf({ definition, facts }: ReportContent): IndicatorRow[] {
  return levelOrder(definition.logframe.results).flatMap((result) =>
    result.indicators.flatMap((indicator) => {
      const fact = facts.indicators.find(({ code }) => code === indicator.code);
      return fact ? [{ result, indicator, fact }] : [];
    }),
  );
}

export function figureCell({ unit }: Indicator, value: number | null, currency: string): Cell {
  if (value === null) return null;
  return unit === 'money' ? { money: money(value, currency) } : { count: value };
}
