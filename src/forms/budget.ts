import { divideRounded } from '../platform/money.ts';
import type { BudgetAnswer, BudgetLine } from './answers.ts';
import { isEmptyLine } from './answers.ts';
import { type Heading, headings, type QuestionOf } from './questions.ts';

/** What a call adds to a form's budget: minor units of the budget's currency, percentages of up to two decimals. */
export type GrantTerms = {
  readonly minimumMinor: number;
  readonly maximumMinor: number;
  readonly coFinancingPercent?: number;
  /** Most that indirect costs may be of the direct costs. */
  readonly indirectPercent?: number;
};

export type BudgetRules = Pick<
  QuestionOf<'budget'>,
  'currency' | 'headings' | 'ceilings' | 'coFinancingPercent'
>;

/** A broken rule of a budget. `line` counts from nought; details are minor units and percentages. */
export type BudgetViolation = {
  readonly code: BudgetCode;
  readonly line?: number;
  readonly heading?: Heading;
  /** What a ceiling is a share of. */
  readonly of?: 'direct' | 'total';
  readonly details: Readonly<Record<string, number>>;
};
export type BudgetCode =
  | 'line_too_large'
  | 'over_ceiling'
  | 'co_financing_too_low'
  | 'requested_over_total'
  | 'requested_under_minimum'
  | 'requested_over_maximum';

/** Every figure of a budget, in minor units. Shares are exact fractions. */
export type BudgetFigures = {
  readonly currency: string;
  /** By line; undefined while a line lacks units or rate. */
  readonly lines: readonly (number | undefined)[];
  readonly headings: readonly { readonly heading: Heading; readonly minor: number }[];
  readonly direct: number;
  readonly indirect: number;
  readonly contingency: number;
  readonly total: number;
  readonly requested: number;
  /** What does not come from the sub-grant. Never negative. */
  readonly own: number;
  /** own / total; 0 / 0 without lines. */
  readonly coFinancing: { readonly numerator: number; readonly denominator: number };
  readonly violations: readonly BudgetViolation[];
};

/** Ten milliard in euro: 200 lines of it still are a safe integer of cents. */
export const mostOfLine = 1_000_000_000_000;

/**
 * Units × rate, exact, rounded half away from zero to the minor unit.
 * Undefined while the line lacks units or rate, or when it is beyond `mostOfLine`.
 */
export function lineTotal({ units, rateMinor }: BudgetLine): number | undefined {
  const product = exactProduct(units, rateMinor);
  return product === undefined || product > BigInt(mostOfLine) ? undefined : Number(product);
}

function exactProduct(units: string | undefined, rateMinor: number | undefined): bigint | undefined {
  if (units === undefined || rateMinor === undefined) return undefined;
  const [whole = '0', places = ''] = units.split('.');
  const thousandths = BigInt(whole + places.padEnd(3, '0').slice(0, 3));
  return divideRounded(thousandths * BigInt(rateMinor), 1000n);
}

/**
 * The one arithmetic of budgets: pages, documents and exports all show these figures.
 * Headings after the EU's budget for grants: direct costs, indirect costs as a share of them, contingency, total.
 */
export function figuresOf(rules: BudgetRules, budget: BudgetAnswer, terms?: GrantTerms): BudgetFigures {
  const lines = budget.lines.map(lineTotal);
  const sumOf = (wanted: (heading: Heading) => boolean) =>
    budget.lines.reduce(
      (sum, { heading }, index) => (heading && wanted(heading as Heading) ? sum + (lines[index] ?? 0) : sum),
      0,
    );
  const byHeading = headings
    .filter((heading) => rules.headings.includes(heading))
    .map((heading) => ({ heading, minor: sumOf((one) => one === heading) }));
  const indirect = sumOf((heading) => heading === 'indirect');
  const contingency = sumOf((heading) => heading === 'contingency');
  const direct = sumOf((heading) => heading !== 'indirect' && heading !== 'contingency');
  const total = direct + indirect + contingency;
  const requested = budget.requestedMinor ?? 0;
  const own = Math.max(0, total - requested);
  const figures = {
    currency: rules.currency,
    lines,
    headings: byHeading,
    direct,
    indirect,
    contingency,
    total,
    requested,
    own,
    coFinancing: { numerator: own, denominator: total },
  };
  return { ...figures, violations: violationsOf(rules, budget, figures, terms) };
}

export type BudgetRow = {
  /** The message key of what the row is called. */
  readonly name: string;
  readonly minor: number;
  readonly share?: { readonly numerator: number; readonly denominator: number };
};

/** The figures as rows in their order, for pages and documents alike: headings that are used, then sums, then who pays. */
export function budgetRows({
  headings: byHeading,
  direct,
  total,
  requested,
  own,
}: BudgetFigures): readonly BudgetRow[] {
  return [
    ...byHeading
      .filter(({ minor }) => minor !== 0)
      .map(({ heading, minor }) => ({ name: `forms.heading.${heading}`, minor })),
    { name: 'forms.budget.direct', minor: direct },
    { name: 'forms.budget.total', minor: total },
    { name: 'forms.budget.requested', minor: requested, share: { numerator: requested, denominator: total } },
    { name: 'forms.budget.own', minor: own, share: { numerator: own, denominator: total } },
  ];
}

type Figures = Omit<BudgetFigures, 'violations'>;

function violationsOf(
  rules: BudgetRules,
  budget: BudgetAnswer,
  figures: Figures,
  terms: GrantTerms | undefined,
): BudgetViolation[] {
  const found: BudgetViolation[] = [];
  budget.lines.forEach((line, index) => {
    if (isEmptyLine(line)) return;
    const product = exactProduct(line.units, line.rateMinor);
    if (product !== undefined && product > BigInt(mostOfLine))
      found.push({ code: 'line_too_large', line: index, details: { mostMinor: mostOfLine } });
  });
  for (const { heading, percent, of } of ceilingsOf(rules, terms)) {
    const spent = figures.headings.find((one) => one.heading === heading)?.minor ?? 0;
    const base = of === 'direct' ? figures.direct : figures.total;
    if (exceeds(spent, base, percent))
      found.push({
        code: 'over_ceiling',
        heading,
        of,
        details: { percent, mostMinor: shareOf(base, percent), minor: spent },
      });
  }
  return [...found, ...requestViolations(rules, budget, figures, terms)];
}

function requestViolations(
  rules: BudgetRules,
  { requestedMinor }: BudgetAnswer,
  { total, own }: Figures,
  terms: GrantTerms | undefined,
): BudgetViolation[] {
  if (requestedMinor === undefined) return [];
  const found: BudgetViolation[] = [];
  if (requestedMinor > total)
    found.push({ code: 'requested_over_total', details: { minor: requestedMinor, totalMinor: total } });
  const percent = Math.max(rules.coFinancingPercent, terms?.coFinancingPercent ?? 0);
  if (exceeds(shareOf(total, percent, 'up'), own, 100))
    found.push({
      code: 'co_financing_too_low',
      details: { percent, ownMinor: own, leastMinor: shareOf(total, percent, 'up') },
    });
  if (terms && requestedMinor < terms.minimumMinor)
    found.push({
      code: 'requested_under_minimum',
      details: { minor: requestedMinor, leastMinor: terms.minimumMinor },
    });
  if (terms && requestedMinor > terms.maximumMinor)
    found.push({
      code: 'requested_over_maximum',
      details: { minor: requestedMinor, mostMinor: terms.maximumMinor },
    });
  return found;
}

/** The ceilings that count: the form's own, and the call's for indirect costs where it is stricter or the form has none. */
export function ceilingsOf(rules: BudgetRules, terms: GrantTerms | undefined): BudgetRules['ceilings'] {
  const called = terms?.indirectPercent;
  if (called === undefined || !rules.headings.includes('indirect')) return rules.ceilings;
  const strictest = rules.ceilings
    .filter(({ heading, of }) => heading === 'indirect' && of === 'direct')
    .reduce((least, { percent }) => Math.min(least, percent), called);
  const others = rules.ceilings.filter(({ heading, of }) => heading !== 'indirect' || of !== 'direct');
  return [...others, { heading: 'indirect', percent: strictest, of: 'direct' }];
}

/** Hundredths of a percent: percentages have at most two decimals. */
function hundredths(percent: number): bigint {
  return BigInt(Math.round(percent * 100));
}

function exceeds(part: number, whole: number, percent: number): boolean {
  return BigInt(part) * 10_000n > BigInt(whole) * hundredths(percent);
}

/** A percentage of an amount, down to the minor unit for a ceiling, up to it for a least share. */
function shareOf(whole: number, percent: number, way: 'up' | 'down' = 'down'): number {
  const product = BigInt(whole) * hundredths(percent);
  return Number(way === 'up' ? (product + 9_999n) / 10_000n : product / 10_000n);
}
