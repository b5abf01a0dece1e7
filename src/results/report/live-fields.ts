import type { AnnexTable } from './annex-table.ts';
import { deviationOf, type Facts, totalOfHeadings } from './facts.ts';

/**
 * Figures in the text of a section, as a person reads and types them: `{indicator:trainings}`, `{heading:travel:spent}`, `{total:paid}`,
 * and `{table:events}` on a line of its own. The text keeps the field, and the report draws the figure that it is filled with.
 */
export type LiveFigure =
  | { readonly unit: 'count'; readonly value: number }
  /** In minor units of the currency of the facts. */
  | { readonly unit: 'money'; readonly value: number }
  /** A count or an amount, as the logframe says. */
  | { readonly unit: 'indicator'; readonly code: string; readonly value: number };

/** A field, or what was meant to be one: a word, a colon and its names between curly brackets. */
const field = /\{ {0,3}(\p{L}{1,30}) {0,3}:([^{}\n]{0,200})\}/gu;

/** The fields of a text in their order, without the brackets: `indicator:trainings`. */
export function fieldsIn(text: string): string[] {
  return [...text.matchAll(field)].map(([, kind, rest]) => nameOf(kind!, rest!));
}

/** The text with each field as `write` gives it; a field for which it gives nothing stays as it was typed. */
export function withFields(text: string, write: (name: string) => string | undefined): string {
  return text.replace(field, (typed, kind: string, rest: string) => write(nameOf(kind, rest)) ?? typed);
}

/** Spaces in place of fields: their codes are no words of the text, and every place in it stays. */
export function withoutFields(text: string): string {
  return text.replace(field, (typed) => ' '.repeat(typed.length));
}

/** The table that a line asks for; undefined where the line is another text, or has a word beside the field. */
export function tableAskedIn(line: string): string | undefined {
  const name = /^\s*\{([^{}]{1,100})\}\s*$/u.exec(line)?.[1]?.replace(/ /g, '') ?? '';
  return name.startsWith('table:') && isTableField(name) ? name.slice('table:'.length) : undefined;
}

/** The tables that can be put into a text: those that the report prints. */
export const tableKeys = [
  ...['financial', 'logframe', 'sub_grants', 'events', 'published'],
  ...([
    ...['gatherings', 'trained', 'organisations', 'recommendations', 'standings', 'cycles', 'laws'],
    ...['provisions', 'series', 'partnerships', 'capacity', 'cases', 'learning', 'changes', 'concluded'],
    ...['engagements', 'outcomes', 'echoes', 'practices', 'visibility', 'procurement', 'milestones'],
    'action_plan',
  ] as AnnexTable['key'][]),
] as readonly string[];

export function isTableField(name: string): boolean {
  return name.startsWith('table:') && tableKeys.includes(name.slice('table:'.length));
}

/** Every figure of a report that a text can have, in the order of the report. */
export function liveFigures(facts: Facts): ReadonlyMap<string, LiveFigure> {
  const { indicators, headings, subGrants, gatherings } = facts;
  const sum = (of: 'amount' | 'paid') => subGrants.reduce((total, one) => total + one[of], 0);
  const named: [string, LiveFigure | undefined][] = [
    ...indicators.flatMap(({ code, value, inPeriod, target }): [string, LiveFigure | undefined][] => {
      const is = (one: number | null): LiveFigure | undefined =>
        one === null ? undefined : { unit: 'indicator', code, value: one };
      return [
        [`indicator:${code}`, is(value)],
        [`indicator:${code}:period`, is(inPeriod)],
        [`indicator:${code}:target`, is(target)],
      ];
    }),
    ...headings.flatMap((one) => amountsOf(`heading:${one.heading}`, one)),
    ...amountsOf('total', totalOfHeadings(headings)),
    ['total:sub_grants', { unit: 'count', value: subGrants.length }],
    ['total:awarded', { unit: 'money', value: sum('amount') }],
    ['total:paid', { unit: 'money', value: sum('paid') }],
    ['total:events', { unit: 'count', value: gatherings.length }],
  ];
  return new Map(named.flatMap(([name, figure]) => (figure ? [[name, figure] as const] : [])));
}

function amountsOf(name: string, one: Parameters<typeof deviationOf>[0] & { inPeriod: number }) {
  const amounts = {
    ...{ budget: one.budget, period: one.inPeriod, spent: one.spent },
    deviation: deviationOf(one).minor,
  };
  return Object.entries(amounts).map(([word, value]): [string, LiveFigure] => [
    `${name}:${word}`,
    { unit: 'money', value },
  ]);
}

/** People put spaces where they like. */
function nameOf(kind: string, rest: string): string {
  return `${kind}:${rest}`.replace(/ /g, '');
}
