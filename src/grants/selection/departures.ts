import { type Candidate, type RankedRow, select } from './rules.ts';

/** `pass_over`: not awarded, whatever its rank. `take`: awarded before those that are ranked higher. */
export const departureKinds = ['pass_over', 'take'] as const;
export type DepartureKind = (typeof departureKinds)[number];
export type Departure = {
  readonly kind: DepartureKind;
  /** As the applicant reads it. */
  readonly reason: string;
};
/** By the number of an application. */
export type Departures = Readonly<Record<string, Departure>>;

/** A row of a ranking that was kept, as far as another selection needs it. */
export type Kept = Pick<RankedRow, 'applicationId' | 'lotId' | 'amountMinor'> & {
  readonly scorePoints: number;
  readonly scoreParts: number;
  readonly submittedAt: string;
  readonly reason: string;
};
type Call = {
  readonly lots: readonly { readonly id: string; readonly envelopeMinor: number }[];
  readonly passPoints: number;
};

/** What a kept row was ranked by. */
export const candidateOf = (row: Kept): Candidate => ({
  applicationId: row.applicationId,
  lotId: row.lotId,
  mean: { points: row.scorePoints, parts: row.scoreParts },
  working: [],
  amountMinor: row.amountMinor,
  submittedAt: row.submittedAt,
  belowFloor: row.reason === 'below_floor',
});

/** The rows of a ranking with the outcomes that the departures lead to, by the rule of the ranking itself. In their order. */
export function departFrom<Row extends Kept & { readonly number: string }>(
  rows: readonly Row[],
  { lots, passPoints }: Call,
  departures: Departures,
): (Row & Pick<RankedRow, 'outcome' | 'reservePosition' | 'reason'> & { readonly departure: string })[] {
  const kinds = new Map(
    rows.flatMap(({ applicationId, number }) => {
      const kind = departures[number]?.kind;
      return kind ? [[applicationId, kind] as const] : [];
    }),
  );
  const found = new Map(
    select(rows.map(candidateOf), lots, passPoints, kinds).map((one) => [one.applicationId, one]),
  );
  return rows.map((row) => {
    const { outcome, reservePosition, reason } = found.get(row.applicationId)!;
    const isDeparture = reason === 'passed_over' || reason === 'taken_before';
    const departure = isDeparture ? departures[row.number]!.reason : '';
    return { ...row, outcome, reservePosition, reason, departure };
  });
}
