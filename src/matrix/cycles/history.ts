import type { PlainDate } from '../../platform/dates.ts';
import { type Comparison, compareCycles } from './compare.ts';
import type { EarlierAnswer, FoundAnswer } from './queries-published.ts';

/** An earlier cycle beside this one, on the questions both asked. */
export type Past = Comparison & { readonly title: string; readonly asOf: PlainDate };

/** The earlier cycles of one standard in one jurisdiction, each compared with what was found now; the latest first. */
export function historyOf(now: readonly FoundAnswer[], earlier: readonly EarlierAnswer[]): Past[] {
  return [...Map.groupBy(earlier, ({ cycleId }) => cycleId).values()].map((answers) => ({
    title: answers[0]!.cycleTitle,
    asOf: answers[0]!.asOf,
    ...compareCycles(answers, now),
  }));
}
