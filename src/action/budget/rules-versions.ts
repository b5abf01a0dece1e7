import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { BudgetLine } from './budget-line.ts';

/** How a version came: the budget as it was signed, or changed by what the contract asks for. */
export const versionKinds = ['approved', 'notification', 'addendum'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** A heading of the budget, as far as its limits go: at most so many percent of all headings that have no such limit. */
export type HeadingRule = { readonly key: string; readonly maxPercentOfDirect?: number | undefined };

/** Lines of one partner, heading and description are one line of the budget. */
export type LineChange = {
  readonly partnerId: string;
  readonly heading: string;
  readonly description: string;
  readonly what: 'added' | 'removed' | 'amount' | 'details';
  readonly beforeMinor: number;
  readonly afterMinor: number;
};

/** Every line that is not the same in both budgets; the sum of the changes is the difference of the totals. */
export function changesOf(before: readonly BudgetLine[], after: readonly BudgetLine[]): LineChange[] {
  const [old, now] = [Map.groupBy(before, keyOf), Map.groupBy(after, keyOf)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): LineChange[] => {
    const [one = [], other = []] = [old.get(key), now.get(key)];
    const { partnerId, heading, description } = (other[0] ?? one[0])!;
    const [beforeMinor, afterMinor] = [totalOf(one), totalOf(other)];
    const of = { partnerId, heading, description, beforeMinor, afterMinor };
    if (one.length === 0) return [{ ...of, what: 'added' }];
    if (other.length === 0) return [{ ...of, what: 'removed' }];
    if (beforeMinor !== afterMinor) return [{ ...of, what: 'amount' }];
    return sameDetails(one, other) ? [] : [{ ...of, what: 'details' }];
  });
}

function keyOf({ partnerId, heading, description }: BudgetLine): string {
  return [partnerId, heading, description].join('\n');
}

function sameDetails(one: readonly BudgetLine[], other: readonly BudgetLine[]): boolean {
  const written = (lines: readonly BudgetLine[]) =>
    lines
      .map(({ unit, units, unitValueMinor, amountMinor, years, justification }) =>
        JSON.stringify([unit, units, unitValueMinor, amountMinor, years, justification]),
      )
      .sort()
      .join('\n');
  return written(one) === written(other);
}

export function totalOf(lines: readonly Pick<BudgetLine, 'amountMinor'>[]): number {
  return lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** The amount of each heading that has one. */
export function byHeading(lines: readonly BudgetLine[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { heading, amountMinor } of lines) totals.set(heading, (totals.get(heading) ?? 0) + amountMinor);
  return totals;
}

/** A heading as it was in the version that the contract was last changed by, and as it would be. */
export type HeadingMove = {
  readonly heading: string;
  readonly baseMinor: number;
  readonly afterMinor: number;
  readonly changeMinor: number;
  /** Whether a notification may bring it: within the limit of the contract, and not under a heading with a limit of its own. */
  readonly byNotification: boolean;
};

/**
 * The headings that are not as in the base: transfers since then add up, however many notifications brought them. A notification may
 * change a heading by at most `transferPercent` of it, and none that has a limit of its own (indirect costs, contingency reserve).
 */
export function movesOf(
  base: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  headings: readonly HeadingRule[],
  transferPercent: number,
): HeadingMove[] {
  return headings.flatMap(({ key, maxPercentOfDirect }) => {
    const [baseMinor, afterMinor] = [base.get(key) ?? 0, after.get(key) ?? 0];
    const changeMinor = afterMinor - baseMinor;
    if (changeMinor === 0) return [];
    const byNotification =
      maxPercentOfDirect === undefined && Math.abs(changeMinor) * 100 <= baseMinor * transferPercent;
    return [{ heading: key, baseMinor, afterMinor, changeMinor, byNotification }];
  });
}

/** What brings these changes: a notification moves money between headings within their limits and leaves the total as it is. */
export function neededFor(moves: readonly HeadingMove[]): 'notification' | 'addendum' {
  const total = moves.reduce((sum, { changeMinor }) => sum + changeMinor, 0);
  return total === 0 && moves.every(({ byNotification }) => byNotification) ? 'notification' : 'addendum';
}

/** The kinds that a version can be of: until the budget is changed by notification or addendum, it can be entered anew as approved. */
export function kindsOpen(
  earlier: readonly { readonly kind: VersionKind }[],
  needed: 'notification' | 'addendum',
): VersionKind[] {
  const changed = earlier.some(({ kind }) => kind !== 'approved');
  const later: VersionKind[] = needed === 'addendum' ? ['addendum'] : ['notification', 'addendum'];
  if (earlier.length === 0) return ['approved'];
  return changed ? later : ['approved', ...later];
}

/** Headings that are more than their share of the direct costs, with what they may be at most, rounded down. */
export function overLimit(
  totals: ReadonlyMap<string, number>,
  headings: readonly HeadingRule[],
): {
  readonly heading: string;
  readonly amountMinor: number;
  readonly mostMinor: number;
  readonly percent: number;
}[] {
  const direct = headings
    .filter(({ maxPercentOfDirect }) => maxPercentOfDirect === undefined)
    .reduce((sum, { key }) => sum + (totals.get(key) ?? 0), 0);
  return headings.flatMap(({ key, maxPercentOfDirect: percent }) => {
    const amountMinor = totals.get(key) ?? 0;
    if (percent === undefined) return [];
    const mostMinor = Number((BigInt(direct) * BigInt(percent)) / 100n);
    return amountMinor > mostMinor ? [{ heading: key, amountMinor, mostMinor, percent }] : [];
  });
}

/**
 * Whether a version can be taken. Problems: `budget_version_in_future`, `budget_version_before` (day), `budget_version_same`,
 * `budget_kind_closed`, `budget_needs_addendum`.
 */
export function mustBeVersion(
  version: { readonly kind: VersionKind; readonly datedOn: PlainDate },
  {
    earlier,
    needed,
    changes,
    today,
  }: {
    /** The latest first. */
    readonly earlier: readonly { readonly kind: VersionKind; readonly datedOn: PlainDate }[];
    readonly needed: 'notification' | 'addendum';
    readonly changes: readonly LineChange[];
    readonly today: PlainDate;
  },
): void {
  const { kind, datedOn } = version;
  if (changes.length === 0 && earlier.length > 0)
    throw problem('budget_version_same', {}, { field: 'lines' });
  if (datedOn > today) throw problem('budget_version_in_future', {}, { field: 'dated_on' });
  const before = earlier[0]?.datedOn;
  if (before !== undefined && datedOn < before)
    throw problem('budget_version_before', { day: before }, { field: 'dated_on' });
  if (kind === 'notification' && earlier.length > 0 && needed === 'addendum')
    throw problem('budget_needs_addendum', {}, { field: 'kind' });
  if (!kindsOpen(earlier, needed).includes(kind)) throw problem('budget_kind_closed', {}, { field: 'kind' });
}
