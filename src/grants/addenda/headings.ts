import { movesOf, neededFor } from '../../action/index.ts';
import { budgetOf, figuresOf, type Heading, headings } from '../../forms/index.ts';

/** A whole budget by heading, in minor units; a heading that is not there has nothing. */
export type Headings = Readonly<Partial<Record<Heading, number>>>;

/** The budget of an agreement as it was signed, by heading; null where the form asked for none. */
export function originalHeadings(budget: unknown, currency: string): Headings | null {
  const answer = budgetOf(budget as Parameters<typeof budgetOf>[0]);
  if (answer.lines.length === 0) return null;
  const rules = { currency, headings: [...headings], ceilings: [], coFinancingPercent: 0 };
  return withoutNothing(
    Object.fromEntries(figuresOf(rules, answer).headings.map(({ heading, minor }) => [heading, minor])),
  );
}

/** The headings that have something, in the order of the EU's budget. */
export function withoutNothing(all: Headings): Headings {
  return Object.fromEntries(
    headings.flatMap((heading) => (all[heading] ? [[heading, all[heading]] as const] : [])),
  );
}

export const totalOf = (all: Headings): number => Object.values(all).reduce((sum, minor) => sum + minor, 0);

export const directOf = (all: Headings): number =>
  totalOf(all) - (all.indirect ?? 0) - (all.contingency ?? 0);

export const isSameBudget = (one: Headings, other: Headings): boolean =>
  headings.every((heading) => (one[heading] ?? 0) === (other[heading] ?? 0));

/** Indirect costs and the contingency reserve have limits of their own: a notice moves nothing to or from them. */
const limited: readonly Heading[] = ['indirect', 'contingency'];
const rules = headings.map((key) => ({ key, maxPercentOfDirect: limited.includes(key) ? 0 : undefined }));
const asMap = (all: Headings) => new Map<string, number>(Object.entries(all));

/**
 * What a shift needs by the rule that the budget of the Action follows: counted from the budget that was last signed, so that several
 * notices add up.
 */
export function neededForShift(base: Headings, after: Headings, transferPercent: number) {
  return neededFor(movesOf(asMap(base), asMap(after), rules, transferPercent));
}

/** From how much to how much a notice may bring a heading; undefined where only an addendum changes it. */
export function rangeOf(
  heading: Heading,
  base: Headings,
  transferPercent: number,
): { readonly fromMinor: number; readonly toMinor: number } | undefined {
  const baseMinor = base[heading] ?? 0;
  if (limited.includes(heading) || baseMinor === 0) return undefined;
  const limit = Number((BigInt(baseMinor) * BigInt(transferPercent)) / 100n);
  return { fromMinor: Math.max(0, baseMinor - limit), toMinor: baseMinor + limit };
}

/** How far a notice may bring a heading, which holds at least what reports already contain of it; undefined where only an addendum changes it. */
export function freeRangeOf(
  heading: Heading,
  { base, reported, transferPercent }: { base: Headings; reported: Headings; transferPercent: number },
):
  | {
      readonly fromMinor: number;
      readonly toMinor: number;
      readonly bound: 'limit' | 'reported' | 'exhausted';
    }
  | undefined {
  const range = rangeOf(heading, base, transferPercent);
  if (!range) return undefined;
  const fromMinor = Math.max(range.fromMinor, reported[heading] ?? 0);
  const bound = fromMinor > range.toMinor ? 'exhausted' : fromMinor > range.fromMinor ? 'reported' : 'limit';
  return { fromMinor, toMinor: range.toMinor, bound };
}

/** The first heading that a notice cannot bring to its new amount; undefined where each is within its range. */
export function beyondLimit(base: Headings, after: Headings, transferPercent: number): Heading | undefined {
  return headings.find((heading) => {
    const minor = after[heading] ?? 0;
    const range = rangeOf(heading, base, transferPercent);
    return range ? minor < range.fromMinor || minor > range.toMinor : minor !== (base[heading] ?? 0);
  });
}

/** The headings that a notice may change: those that have money and no limit of their own. */
export const movableIn = (base: Headings): readonly Heading[] =>
  headings.filter((heading) => rangeOf(heading, base, 0) !== undefined);
