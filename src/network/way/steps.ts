import { type Shown, suppressSeries } from '../../platform/suppression.ts';

/** How far an organisation came. The order is that of the Action; nobody has to take each step. */
export const steps = ['invited', 'trained', 'applied', 'granted', 'reported', 'advocating'] as const;
export type Step = (typeof steps)[number];
/** What the Action counts: a way of its own, over several steps. */
export const engaged = 'engaged' as const;
/** `never_came`: somebody asked them to a gathering that is over, and they never came to one. */
export const marks = [...steps, engaged, 'never_came'] as const;
export type Mark = (typeof marks)[number];

/** An organisation with what it did. */
export type OnTheWay = {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string | null;
  readonly fields: readonly string[];
  readonly asked: boolean;
  /** Asked to one that is over, be it that they came to it or not. */
  readonly askedBefore: boolean;
  readonly came: boolean;
  readonly trained: boolean;
  readonly applied: boolean;
  readonly granted: boolean;
  readonly reported: boolean;
  readonly advocating: boolean;
  readonly authored: boolean;
};

/**
 * The marks of an organisation. `engaged` is the rule of the logframe: it came, holds a sub-grant or co-authored an output; neither a
 * registration nor an application counts.
 */
export function marksOf(one: OnTheWay): Mark[] {
  return marks.filter((mark) => {
    if (mark === 'invited') return one.asked || one.came;
    if (mark === 'engaged') return one.came || one.granted || one.authored;
    if (mark === 'never_came') return one.askedBefore && !one.came;
    return one[mark];
  });
}

export type Row = { readonly key: string; readonly counts: Readonly<Record<Mark, number>> };

/** How many organisations have each mark, by what they are told apart by: an organisation with several fields stands in each. */
export function countMarks(
  organisations: readonly OnTheWay[],
  keysOf: (one: OnTheWay) => readonly string[],
  keys: readonly string[],
): Row[] {
  const rows = new Map(
    keys.map((key) => [key, Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<Mark, number>]),
  );
  for (const one of organisations)
    for (const key of keysOf(one))
      for (const mark of marksOf(one)) if (rows.has(key)) rows.get(key)![mark] += 1;
  return keys.map((key) => ({ key, counts: rows.get(key)! }));
}

/** The steps that the public sees: whom somebody invited is not among them. */
const publicSteps = ['trained', 'applied', 'granted', 'reported', 'advocating'] as const;

type Public = (typeof publicSteps)[number] | typeof engaged;

/**
 * The counts as the public may see them. Whoever reported holds a sub-grant, and whoever holds one applied; whoever was trained, advocates
 * or holds one is engaged: a step is hidden, too, when what it is short of the one around it is small.
 */
export function publishedWay(counts: ReadonlyMap<string, number>): { step: Public; shown: Shown }[] {
  const of = (step: Public) => counts.get(step) ?? 0;
  const nested = ['reported', 'granted', 'applied'] as const;
  const shown = new Map<Public, Shown>([
    ...suppressSeries(nested.map(of)).map((one, at) => [nested[at]!, one] as const),
    ...(['trained', 'advocating', engaged] as const).map(
      (step) => [step, suppressSeries([of(step)])[0]!] as const,
    ),
  ]);
  const whole = shown.get(engaged)!;
  for (const part of ['reported', 'granted', 'trained', 'advocating'] as const) {
    const one = shown.get(part)!;
    if ('shown' in whole && 'shown' in one && 'hidden' in suppressSeries([one.shown, whole.shown])[1]!)
      shown.set(part, { hidden: true });
  }
  return [...publicSteps, engaged].map((step) => ({ step, shown: shown.get(step)! }));
}
