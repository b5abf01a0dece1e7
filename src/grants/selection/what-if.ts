import { candidateOf, type Kept } from './departures.ts';
import { type RankedRow, select } from './rules.ts';

/** A row of a ranking, as far as another selection needs it. */
export type Selected = Kept & Pick<RankedRow, 'position' | 'outcome' | 'reservePosition'>;

/** What is tried: minor units of the lot's currency; null leaves it as the call has it. */
export type Trial = {
  /** By the id of a lot. */
  readonly lots: Readonly<
    Record<string, { readonly envelopeMinor: number | null; readonly mostMinor: number | null }>
  >;
  /** Hundredths of a point. */
  readonly passPoints: number | null;
};
export type Compared<Row extends Selected> = {
  readonly now: Row;
  readonly tried: Pick<RankedRow, 'position' | 'outcome' | 'reservePosition' | 'amountMinor'>;
  readonly differs: boolean;
};

/**
 * The same selection with other envelopes, another pass mark or a highest amount for each sub-grant, beside what the ranking says.
 * It is the rule of the ranking itself, and it keeps nothing. In the order of the ranking.
 */
export function whatIf<Row extends Selected>(
  rows: readonly Row[],
  call: {
    readonly lots: readonly { readonly id: string; readonly envelopeMinor: number }[];
    readonly passPoints: number;
  },
  trial: Trial,
): Compared<Row>[] {
  const most = (lotId: string) => trial.lots[lotId]?.mostMinor ?? Number.POSITIVE_INFINITY;
  const candidates = rows.map((row) => ({
    ...candidateOf(row),
    amountMinor: Math.min(row.amountMinor, most(row.lotId)),
  }));
  const lots = call.lots.map(({ id, envelopeMinor }) => ({
    id,
    envelopeMinor: trial.lots[id]?.envelopeMinor ?? envelopeMinor,
  }));
  const found = new Map(
    select(candidates, lots, trial.passPoints ?? call.passPoints).map((row) => [row.applicationId, row]),
  );
  return rows.map((now) => {
    const other = found.get(now.applicationId)!;
    return { now, tried: other, differs: differ(now, other) };
  });
}

function differ(now: Selected, tried: Compared<Selected>['tried']): boolean {
  return (
    now.outcome !== tried.outcome ||
    now.reservePosition !== tried.reservePosition ||
    (tried.outcome === 'awarded' && now.amountMinor !== tried.amountMinor)
  );
}
