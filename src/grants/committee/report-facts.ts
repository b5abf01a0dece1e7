import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Cut } from '../assessment/cuts.ts';
import type { ScoreRule } from '../assessment/score-rules.ts';
import type { ConfirmingRole } from '../checks/queries.ts';
import type { CheckItem, Verdict } from '../checks/rules.ts';
import type { Departures } from '../selection/departures.ts';
import type { RankingRow } from '../selection/queries.ts';
import type { AnsweredComplaint } from './queries-facts.ts';
import type { Conflict, SeatRole, Votes } from './rules.ts';
import type { CommitteeTerms } from './terms.ts';

export type RankedFact = Pick<
  RankingRow,
  | 'number'
  | 'organisationName'
  | 'lotId'
  | 'position'
  | 'scorePoints'
  | 'scoreParts'
  | 'working'
  | 'amountMinor'
  | 'outcome'
  | 'reservePosition'
  | 'reason'
>;
export type CheckedFact = {
  readonly number: string;
  readonly organisationName: string;
  readonly outcome: 'open' | 'eligible' | 'ineligible';
  /** The items that were answered no, and those with a note. */
  readonly items: readonly {
    readonly item: CheckItem;
    readonly verdict: Verdict | null;
    readonly note: string;
  }[];
  readonly reasons: string;
  /** In which role a second person confirmed it; absent where one person checked. */
  readonly confirmedRole?: ConfirmingRole;
};

/**
 * Everything that the evaluation report says, in no language, and without the name of a person: members by their id, assessors not at
 * all. Amounts in minor units, points in hundredths. Its hash is what is signed.
 */
export type ReportFacts = {
  readonly call: {
    readonly number: string;
    readonly title: Multilingual;
    readonly partnerName: string;
    readonly publishedAt: Instant | null;
    readonly deadlineAt: Instant | null;
    readonly openedAt: Instant | null;
    readonly openingSha256: string | null;
  };
  readonly rules: {
    readonly graceSeconds: number;
    readonly assessors: number;
    readonly divergencePercent: number;
    readonly scoreRule: ScoreRule;
    readonly passPoints: number;
    readonly committee: CommitteeTerms;
    /** The call has no rule for its committee: the usual one was used. */
    readonly isUsual: boolean;
  };
  readonly lots: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: Multilingual;
    readonly envelopeMinor: number;
    readonly currency: string;
  }[];
  readonly received: {
    readonly submitted: number;
    readonly inGrace: readonly string[];
    readonly withdrawn: readonly string[];
  };
  readonly checks: readonly CheckedFact[];
  /** The applications that need a third assessor who is not asked yet. */
  readonly thirdOpen?: readonly string[];
  readonly assessors: { readonly people: number; readonly steppedBack: number };
  readonly ranking: {
    readonly id: string;
    readonly number: number;
    readonly sha256: string;
    readonly madeAt: Instant;
    readonly rows: readonly RankedFact[];
  } | null;
  /** By the number of an application, where the proposals depart from the ranking; absent where they do not. */
  readonly departures?: Departures;
  /** What assessors took off, in the order of the applications; absent where nothing was. `assessor`: 1 is who was asked first. */
  readonly cuts?: readonly (Cut & { readonly number: string; readonly assessor: number })[];
  readonly complaints: readonly AnsweredComplaint[];
  readonly meeting: {
    readonly number: number;
    readonly on: PlainDate;
    /** Why its day was corrected. */
    readonly dayReason?: string;
    readonly place: string;
    readonly agenda: string;
    readonly minutes: string;
    readonly votes: Votes;
    readonly quorum: { readonly needed: number; readonly present: number; readonly voters: number };
  };
  readonly members: readonly {
    readonly personId: string;
    readonly role: SeatRole;
    readonly votes: boolean;
    readonly declaration: 'none' | 'conflict' | null;
    readonly declaredAt: Instant | null;
    readonly conflict: Conflict | null;
    readonly present: boolean;
  }[];
};
