import type { PlainDate } from '../../platform/dates.ts';
import { type Shown, type SuppressionRule, suppressList, suppressTable } from '../../platform/suppression.ts';
import type { MilestoneState, Pace } from '../workplan/rules.ts';
import type { LearningAndInfluence } from './learning-and-influence.ts';
import type { ProcurementFact } from './procurement.ts';
import type { StandardsAndLaw } from './standards-and-law.ts';
import type { VisibilityFact } from './visibility.ts';

/** What a donor report says beside indicators and money, from the records of the period: nobody is named, small numbers of people and organisations are hidden. */
export type Annexes = {
  /** Gatherings of each jurisdiction with who came: attendances, not persons. */
  readonly gatherings: readonly {
    readonly jurisdiction: string | null;
    readonly trainings: number;
    readonly others: number;
    readonly women: Shown;
    readonly men: Shown;
    readonly unsaid: Shown;
  }[];
  /** Organisations that came, each once, by where they sit. */
  readonly organisations: readonly {
    readonly jurisdiction: string | null;
    readonly csos: Shown;
    readonly institutions: Shown;
  }[];
  /** Persons trained, each once, by kind of organisation and sex; absent where a report was built or a period frozen before that was told apart. */
  readonly trained?: readonly ({ readonly body: string } & Sexes<Shown>)[];
  readonly certificates: Shown;
  readonly recommendations: readonly RecommendationFact[];
  readonly cycles: readonly CycleFact[];
  readonly partnerships: readonly PartnershipFact[];
  /** From five organisations on; empty before. */
  readonly capacity: readonly {
    readonly area: string;
    readonly organisations: number;
    readonly before: number;
    readonly after: number;
  }[];
  /** The public count of the years the period touches. */
  readonly cases: readonly { readonly year: number; readonly kind: string; readonly cases: Shown }[];
  readonly milestones: readonly MilestoneFact[];
  /** Absent where a report was built or a period frozen before there were any. */
  readonly influence?: LearningAndInfluence;
  /** Likewise. */
  readonly law?: StandardsAndLaw;
  /** Likewise. */
  readonly visibility?: readonly VisibilityFact[];
  /** Contracts above the threshold. Likewise. */
  readonly procurement?: readonly ProcurementFact[];
};
export type RecommendationFact = {
  readonly id: string;
  readonly title: string;
  readonly addressee: string;
  readonly jurisdiction: string | null;
  /** Steps of the ladder before the period and at its end; null where it begins. */
  readonly before: string | null;
  readonly now: string | null;
  /** Published in the period. */
  readonly fresh: boolean;
};
export type CycleFact = {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: PlainDate;
  readonly places: number;
  readonly standards: number;
  readonly sha256: string;
};
export type PartnershipFact = {
  readonly id: string;
  readonly subject: string;
  readonly kind: string;
  readonly level: string;
  readonly jurisdiction: string | null;
  readonly beganOn: PlainDate;
};
/** As it stood on the last day of the period. */
export type MilestoneFact = {
  readonly activity: string;
  readonly milestone: string;
  readonly startsOn: PlainDate | null;
  readonly endsOn: PlainDate | null;
  readonly number: number | null;
  readonly now: Shown | null;
  readonly state: MilestoneState;
  readonly pace: Pace | null;
  /** Who implements it; absent where a period was frozen before that was kept. */
  readonly partner?: string | null;
};

type Sexes<Figure> = { readonly women: Figure; readonly men: Figure; readonly unsaid: Figure };
const sexes = ['women', 'men', 'unsaid'] as const;

export type AttendanceRow = {
  readonly jurisdiction: string | null;
  readonly trainings: number;
  readonly others: number;
} & Sexes<number>;
/** Women, men and who did not say, small numbers hidden with as many others as it takes against subtraction: the logframe of the same report prints how many women and men came. */
export function hideAttendance(rows: readonly AttendanceRow[]): Annexes['gatherings'] {
  const shown = hideSexes(
    rows.map((row) => ({ ...row, key: String(row.jurisdiction) })),
    'columns',
  );
  return rows.map(({ jurisdiction, trainings, others }) => ({
    jurisdiction,
    trainings,
    others,
    ...shown(String(jurisdiction)),
  }));
}

export type TrainedRow = { readonly body: string } & Sexes<number>;
/** The same; the logframe of the same report prints how many were trained. */
export function hideTrained(rows: readonly TrainedRow[]): NonNullable<Annexes['trained']> {
  const shown = hideSexes(
    rows.map((row) => ({ ...row, key: row.body })),
    'total',
  );
  return rows.map(({ body }) => ({ body, ...shown(body) }));
}

function hideSexes(
  rows: readonly ({ readonly key: string } & Sexes<number>)[],
  known: SuppressionRule['known'],
) {
  const table = suppressTable(
    rows.flatMap((row) => sexes.map((column) => ({ row: row.key, column, value: row[column] }))),
    { known },
  );
  return (key: string): Sexes<Shown> => ({
    women: table.cell(key, 'women'),
    men: table.cell(key, 'men'),
    unsaid: table.cell(key, 'unsaid'),
  });
}

export type SeatRow = {
  readonly jurisdiction: string | null;
  readonly csos: number;
  readonly institutions: number;
};
export function hideOrganisations(rows: readonly SeatRow[]): Annexes['organisations'] {
  const table = suppressTable(
    rows.flatMap((row) =>
      (['csos', 'institutions'] as const).map((column) => ({
        row: String(row.jurisdiction),
        column,
        value: row[column],
      })),
    ),
    { known: 'columns' },
  );
  return rows.map(({ jurisdiction }) => ({
    jurisdiction,
    csos: table.cell(String(jurisdiction), 'csos'),
    institutions: table.cell(String(jurisdiction), 'institutions'),
  }));
}

export function hideCount(value: number): Shown {
  return suppressList([{ key: 'one', value }]).total;
}
