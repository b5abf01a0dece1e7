import { problem } from '../../platform/problem.ts';

/** What a result is told apart into: women and men of 18 and over, children under 18, and those of whom it is not said. */
export const partNames = ['women', 'men', 'children', 'unsaid'] as const;
export type Parts = Readonly<Record<(typeof partNames)[number], number>>;

/** The result of an indicator in one period. `parts`: where its call asks them; they sum to `value`. */
export type ReportedValue = {
  readonly key: string;
  readonly value: number;
  readonly note: string;
  readonly parts?: Parts;
};

/** An indicator as a report asks it: its target for the whole project, and what earlier approved reports reached. */
export type AskedIndicator = {
  readonly key: string;
  readonly target: number;
  readonly reachedBefore: number;
  /** Whether its result is told apart. */
  readonly apart: boolean;
};

export const sumOfParts = (parts: Parts): number => partNames.reduce((sum, name) => sum + parts[name], 0);

type Typed = {
  readonly total: number | undefined;
  readonly parts: Readonly<Partial<Record<keyof Parts, number | undefined>>>;
};
/** What was typed of one indicator: nothing, a result, or a total that its parts do not sum to. */
export type ReadParts =
  | { readonly value: number; readonly parts?: Parts }
  | { readonly unequal: { readonly sum: number; readonly total: number } }
  | undefined;

/**
 * A total with its parts. A part that is left out counts as nought where another one is given; a total that is left out is their sum.
 * A total of nought has parts of nought.
 */
export function readParts({ total, parts }: Typed): ReadParts {
  const given = partNames.some((name) => parts[name] !== undefined);
  if (!given && total !== 0) return total === undefined ? undefined : { value: total };
  const whole = Object.fromEntries(partNames.map((name) => [name, parts[name] ?? 0])) as Parts;
  const sum = sumOfParts(whole);
  if (total !== undefined && total !== sum) return { unequal: { sum, total } };
  return { value: sum, parts: whole };
}

/**
 * A result as it is stored: with parts that sum to it where its indicator is told apart, and without where it is not.
 * Throws `parts_missing` or `parts_not_total`, at the field of the indicator.
 */
export function mustBeTold(one: ReportedValue, apart: boolean): ReportedValue {
  const { parts, ...value } = one;
  if (!apart) return value;
  if (!parts) throw problem('parts_missing', {}, { field: one.key });
  const sum = sumOfParts(parts);
  if (sum !== one.value) throw problem('parts_not_total', { sum, total: one.value }, { field: one.key });
  return one;
}
