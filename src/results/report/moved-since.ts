import { addDays } from '../../platform/dates.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { type Facts, totalOfHeadings } from './facts.ts';
import type { FigureTable } from './figure-tables.ts';
import { type Cell, textOf } from './report-table.ts';
import { figureCell, indicatorRowsOf, type ReportContent } from './report-tables.ts';

/** What changed in a report since the one before it, and how many of its figures did not. */
export type MovedSince = { readonly table: FigureTable; readonly same: number };

/** A figure that goes on from one report to the next, with what it was; null where it was none. */
type Running = {
  readonly name: string;
  readonly href: string;
  readonly before: number | null;
  readonly now: number;
  cell(value: number): Cell;
  /** How much of the change corrects the period before; nought where that is not known. */
  readonly corrected?: number;
};

/**
 * The figures that run on, money first: what is of one period alone would always differ. Of people only what the logframe of both
 * reports says, so that no small number is told by subtraction.
 */
export function movedSince(content: ReportContent, before: Facts): MovedSince {
  const { language } = content;
  const { t } = language;
  const figures = [...sums(content, before), ...indicators(content, before)];
  const moved = figures.filter((one) => one.before !== one.now);
  return {
    same: figures.length - moved.length,
    table: {
      caption: t('results.moved.title'),
      columns: [
        { head: t('results.report.figure'), width: 3 },
        { head: t('results.moved.then'), numeric: true },
        { head: t('results.moved.now'), numeric: true },
        { head: t('results.moved.change'), numeric: true },
      ],
      rows: moved.map((one) => [
        one.name,
        one.before === null ? t('results.report.not_there') : one.cell(one.before),
        one.cell(one.now),
        one.before === null ? null : changeText(language, one, one.now - one.before),
      ]),
      hrefs: moved.map(({ href }) => href),
    },
  };
}

/** A change with its sign, and what of it corrects the period before. */
function changeText(language: Language, { cell, corrected = 0 }: Running, by: number): string {
  const text = (value: number) => textOf(language, cell(value));
  const change = by > 0 ? `+${text(by)}` : text(by);
  return corrected > 0
    ? language.t('results.moved.corrects', { change, corrected: text(corrected) })
    : change;
}

function sums({ language: { t }, facts }: ReportContent, before: Facts): Running[] {
  const amount = (value: number): Cell => ({ money: money(value, facts.currency) });
  const count = (value: number): Cell => ({ count: value });
  const paid = ({ subGrants }: Facts) => subGrants.reduce((sum, one) => sum + one.paid, 0);
  return [
    {
      name: t('results.moved.budget'),
      href: '/staff/budget',
      before: totalOfHeadings(before.headings).budget,
      now: totalOfHeadings(facts.headings).budget,
      cell: amount,
    },
    {
      name: t('results.moved.spent'),
      href: '/staff/budget/expenditure',
      before: totalOfHeadings(before.headings).spent,
      now: totalOfHeadings(facts.headings).spent,
      cell: amount,
    },
    {
      name: t('results.moved.sub_grants'),
      href: '/staff/agreements',
      before: before.subGrants.length,
      now: facts.subGrants.length,
      cell: count,
    },
    {
      name: t('results.moved.paid'),
      href: '/staff/agreements',
      before: paid(before),
      now: paid(facts),
      cell: amount,
    },
  ];
}

function indicators(content: ReportContent, before: Facts): Running[] {
  const { language, facts } = content;
  const follows = addDays(before.period.endsOn, 1) === facts.period.startsOn;
  return indicatorRowsOf(content).map(({ indicator, fact }) => {
    const then = before.indicators.find(({ code }) => code === indicator.code)?.value ?? null;
    // Who was counted before is counted in the period again: only what is more than the period has is a correction for certain.
    const more = then === null ? 0 : fact.value - then - fact.inPeriod;
    return {
      name: inLanguage(indicator.name, language.locale),
      href: `/staff/logframe/${indicator.code}`,
      before: then,
      now: fact.value,
      cell: (value) => figureCell(indicator, value, facts.currency),
      ...(follows && more > 0 ? { corrected: more } : {}),
    };
  });
}
