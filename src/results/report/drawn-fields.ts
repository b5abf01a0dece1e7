import { indicatorsOf } from '../../action/index.ts';
import { type Block, note, paragraph } from '../../platform/documents/document.ts';
import type { Filling } from '../../platform/documents/typed-blocks.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { figureTables } from './figure-tables.ts';
import { headingNames } from './heading-names.ts';
import { type LiveFigure, liveFigures, tableAskedIn, withFields } from './live-fields.ts';
import { asBlock, type Cell, linesBelow, textOf } from './report-table.ts';
import { figureCell, type ReportContent } from './report-tables.ts';

/** Draws the fields of a text with the figures that the report is filled with, as the reader's language writes them. */
export function fieldsDrawn(content: ReportContent): Filling & { readonly text: (text: string) => string } {
  const figures = liveFigures(content.facts);
  const text = (typed: string) =>
    withFields(typed, (name) => {
      const figure = figures.get(name);
      return figure && figureText(content, figure);
    });
  const drawn = new Map<string, readonly Block[]>();
  const line = (typed: string) => {
    const key = tableAskedIn(typed);
    if (key === undefined) return undefined;
    const blocks = drawn.get(key) ?? tableBlocks(content, key);
    drawn.set(key, blocks);
    return blocks;
  };
  return { text, line };
}

/** A figure that can be put into a text: the field as it is typed, and what it is called with its value. */
export type FieldChoice = { readonly value: string; readonly text: string };

/** What can be put into a text: every figure of the report, and its tables that have a row. */
export function fieldChoices(content: ReportContent): FieldChoice[] {
  const { t } = content.language;
  const tables = new Map(
    figureTables(content).map(({ key, caption }) => [
      key,
      key === 'logframe' ? t('results.logframe.title') : caption,
    ]),
  );
  return [
    ...[...liveFigures(content.facts)].map(([name, figure]) => ({
      value: `{${name}}`,
      text: `${nameOf(content, name)}: ${figureText(content, figure)}`,
    })),
    ...[...tables].map(([key, caption]) => ({
      value: `{table:${key}}`,
      text: t('results.report.field.table', { name: caption }),
    })),
  ];
}

export function figureText(content: ReportContent, figure: LiveFigure): string {
  return textOf(content.language, cellOf(content, figure)).replace(/\s/gu, '\u00a0');
}

export function cellOf({ definition, facts }: ReportContent, figure: LiveFigure): Cell {
  if (figure.unit === 'count') return { count: figure.value };
  if (figure.unit === 'money') return { money: money(figure.value, facts.currency) };
  const indicator = indicatorsOf(definition.logframe).find(({ code }) => code === figure.code);
  return indicator ? figureCell(indicator, figure.value, facts.currency) : { count: figure.value };
}

export function nameOf(
  { language, definition }: Pick<ReportContent, 'language' | 'definition'>,
  name: string,
): string {
  const { t, locale } = language;
  const [kind, key = '', word = ''] = name.split(':');
  if (kind === 'indicator') {
    const indicator = indicatorsOf(definition.logframe).find(({ code }) => code === key);
    const what = {
      '': 'results.report.current_value',
      period: 'results.in_period',
      target: 'results.target',
    };
    return `${indicator ? inLanguage(indicator.name, locale) : key} · ${t(what[word as 'period'])}`;
  }
  const heads: Readonly<Record<string, string>> = {
    budget: 'results.report.budget',
    period: 'results.report.spent_in_period',
    spent: 'results.report.spent',
    deviation: 'results.report.deviation',
    sub_grants: 'results.moved.sub_grants',
    awarded: 'results.report.field.awarded',
    paid: 'results.moved.paid',
    events: 'results.report.gatherings',
  };
  if (kind === 'total') return `${t('results.total')} · ${t(heads[key]!)}`;
  const heading = headingNames(definition, language).find((one) => one.key === key);
  return `${heading?.name ?? key} · ${t(heads[word]!)}`;
}

/** The tables of a key, with what is said below them; a line that says so where the records have no row. */
function tableBlocks(content: ReportContent, key: string): Block[] {
  const { language } = content;
  const tables = figureTables(content).filter((one) => one.key === key);
  if (tables.length === 0) return [note(language.t('results.report.field.no_rows'))];
  return tables.flatMap((one) => [
    asBlock(language, one),
    ...linesBelow(language, one).map((line) => paragraph(line)),
  ]);
}
