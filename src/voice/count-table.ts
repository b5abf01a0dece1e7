import { type Shown, suppressTable } from '../platform/suppression.ts';
import type { CountRow } from './queries-clock.ts';
import { type CountedOutcome, countedOutcomes, type VoiceKind, voiceKinds } from './rules.ts';

/** One counted year as the public may see it. */
export type CountTable = {
  readonly year: number;
  readonly countedAt: string;
  readonly rows: readonly {
    readonly kind: VoiceKind;
    readonly cells: ReadonlyMap<CountedOutcome, Shown>;
    readonly total: Shown;
  }[];
  readonly columns: ReadonlyMap<CountedOutcome, Shown>;
  readonly total: Shown;
};

/** A year's cases by kind and outcome, with totals: fewer than five hidden, and as many others as it takes against subtraction. */
export function countTables(counts: readonly CountRow[]): CountTable[] {
  const years = [...new Set(counts.map(({ year }) => year))];
  return years.map((year) => {
    const own = counts.filter((one) => one.year === year);
    const cell = (kind: VoiceKind, outcome: CountedOutcome) =>
      own.find((one) => one.kind === kind && one.outcome === outcome)?.cases ?? 0;
    const table = suppressTable(
      voiceKinds.flatMap((row) =>
        countedOutcomes.map((column) => ({ row, column, value: cell(row, column) })),
      ),
    );
    return {
      year,
      countedAt: own[0]!.countedAt,
      rows: voiceKinds.map((kind) => ({
        kind,
        cells: new Map(countedOutcomes.map((outcome) => [outcome, table.cell(kind, outcome)])),
        total: table.row(kind),
      })),
      columns: new Map(countedOutcomes.map((outcome) => [outcome, table.column(outcome)])),
      total: table.total,
    };
  });
}
