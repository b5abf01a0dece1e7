import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Departures } from '../selection/departures.ts';
import type { CommitteeTerms } from './terms.ts';

export const seatRoles = ['chair', 'secretary', 'member'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** What a conflict of interest is about. */
export const conflictKinds = ['interest', 'family', 'employment', 'other'] as const;
export type ConflictKind = (typeof conflictKinds)[number];
/** With which applicant, by the number of its application, and of what kind. */
export type Conflict = { readonly with: string; readonly kind: ConflictKind };

/** One seat of a committee. */
export type Seat = {
  readonly personId: string;
  readonly role: SeatRole;
  /** `conflict`: takes no part; null: has not declared yet. */
  readonly declaration: 'none' | 'conflict' | null;
  /** The day of the declaration. */
  readonly declaredOn: PlainDate | null;
  readonly present: boolean;
  readonly signed: boolean;
};
/** A vote on the proposal of one lot; `casting` is the chair's where it was tied. */
export type Vote = {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
  readonly casting: 'in_favour' | 'against' | null;
};
/** By the id of a lot: agreed without a vote, or the vote. Absent: the proposal was not discussed. */
export type Votes = Readonly<Record<string, Vote | 'agreed'>>;
export type Sitting = {
  readonly chairVotes: boolean;
  readonly members: readonly Seat[];
  readonly terms: CommitteeTerms;
};

const votes = ({ chairVotes }: Sitting, { role, declaration }: Seat) =>
  declaration !== 'conflict' && (role === 'member' || (role === 'chair' && chairVotes));

/** The members who have a vote: not the secretary, the chair where the committee says so, nobody with a conflict of interest. */
export function votersOf(committee: Sitting): Seat[] {
  return committee.members.filter((one) => votes(committee, one));
}

/** Who signs the report: the chair and the members who were present, without a conflict of interest. */
export function signersOf<One extends Pick<Seat, 'role' | 'present' | 'declaration'>>({
  members,
}: {
  readonly members: readonly One[];
}): One[] {
  return members.filter(
    ({ role, present, declaration }) => role !== 'secretary' && present && declaration === 'none',
  );
}

/** Voting members who are needed, and who were present. */
export function quorumOf(committee: Sitting): { needed: number; present: number; voters: number } {
  const voters = votersOf(committee);
  return {
    voters: voters.length,
    needed: Math.max(1, Math.ceil((voters.length * committee.terms.quorumPercent) / 100)),
    present: voters.filter(({ present }) => present).length,
  };
}

/** Whether the proposal of a lot was carried; undefined while its tie is open. */
export function isCarried(
  { inFavour, against, casting }: Vote,
  tie: CommitteeTerms['tie'],
): boolean | undefined {
  if (inFavour !== against) return inFavour > against;
  if (tie === 'not_carried') return false;
  return casting === null ? undefined : casting === 'in_favour';
}

type Lots = readonly {
  readonly id: string;
  readonly number: number;
  /** The ranking has applications of this lot. */
  readonly ranked: boolean;
}[];
type Closable = Sitting & {
  readonly isDecided: boolean;
  readonly meetingOn: PlainDate;
  readonly minutes: string;
  readonly votes: Votes;
  readonly lots: Lots;
  /** On which ranking the meeting was recorded. */
  readonly rankingId: string | null;
  readonly latestRankingId: string | null;
  readonly latestRankedOn: PlainDate | null;
};

/**
 * Whether the meeting can be closed and its report signed. Problems: `already_decided`, `committee_ahead` (day), `committee_not_ranked`,
 * `committee_ranked_later` (day), `committee_undeclared` (count), `committee_declared_late` (count), `committee_chair_conflicted`,
 * `committee_too_small` (count, needed), `committee_without_quorum` (present, needed), `committee_without_chair`,
 * `committee_without_minutes`, `committee_other_ranking`, `committee_lot_open` (lot), `committee_votes_wrong` (lot, count),
 * `committee_tie_open` (lot).
 */
export function mustBeClosable(committee: Closable, today: PlainDate): void {
  const { meetingOn, minutes, rankingId, latestRankingId, latestRankedOn } = committee;
  if (committee.isDecided) throw problem('already_decided');
  if (meetingOn > today) throw problem('committee_ahead', { day: meetingOn });
  if (latestRankingId === null || latestRankedOn === null) throw problem('committee_not_ranked');
  if (latestRankedOn > meetingOn) throw problem('committee_ranked_later', { day: latestRankedOn });
  mustBeSeated(committee);
  if (minutes.trim() === '') throw problem('committee_without_minutes');
  if (rankingId !== latestRankingId) throw problem('committee_other_ranking');
  mustBeCounted(committee);
}

/** Who was present had declared before the meeting was over; there is a chair, a committee, and a quorum of it. */
function mustBeSeated(committee: Closable): void {
  const { members, meetingOn, terms } = committee;
  const there = members.filter(({ present }) => present);
  const undeclared = there.filter(({ declaration }) => declaration === null).length;
  if (undeclared > 0) throw problem('committee_undeclared', { count: undeclared });
  const late = there.filter(({ declaredOn }) => declaredOn !== null && declaredOn > meetingOn).length;
  if (late > 0) throw problem('committee_declared_late', { count: late });
  if (members.some(({ role, declaration }) => role === 'chair' && declaration === 'conflict'))
    throw problem('committee_chair_conflicted');
  const { present, needed, voters } = quorumOf(committee);
  if (voters < terms.minimumVoters)
    throw problem('committee_too_small', { count: voters, needed: terms.minimumVoters });
  if (present < needed) throw problem('committee_without_quorum', { present, needed });
  if (!signersOf(committee).some(({ role }) => role === 'chair')) throw problem('committee_without_chair');
}

function mustBeCounted(committee: Closable): void {
  const { votes, lots, terms } = committee;
  const { present } = quorumOf(committee);
  for (const { id, number, ranked } of lots) {
    const vote = votes[id];
    if (!vote && ranked) throw problem('committee_lot_open', { lot: number });
    if (!vote || vote === 'agreed') continue;
    if (vote.inFavour + vote.against + vote.abstained !== present)
      throw problem('committee_votes_wrong', { lot: number, count: present });
    if (isCarried(vote, terms.tie) === undefined) throw problem('committee_tie_open', { lot: number });
  }
}

/** A meeting that waits for the opening: nobody can declare yet. */
export const isBeforeOpening = (committee: {
  readonly state: string;
  readonly applicants: number;
}): boolean => committee.state === 'convened' && committee.applicants === 0;

/** The applicants are known, and members still have to declare. Problems: `committee_not_opened`, `committee_declared`. */
export function mustBeUndeclared({
  applicants,
  members,
}: {
  readonly applicants: number;
  readonly members: readonly Seat[];
}): void {
  if (applicants === 0) throw problem('committee_not_opened');
  if (members.every(({ declaration }) => declaration !== null)) throw problem('committee_declared');
}

/** What a page without the report itself shows of it: by its hash who opens, completes or cancels a meeting says what was seen. */
export const seenOf = ({ sha256 }: { readonly sha256: string | null }): string => sha256 ?? '';

/** A report is there with its text, which retention takes. */
export const hasText = (report: object | null): boolean => report !== null && 'meeting' in report;

export const isSigned = (committee: { readonly members: readonly Seat[] }): boolean =>
  signersOf(committee).every(({ signed }) => signed);

/**
 * Whether the report becomes final without the signatures that are missing: their day is over, and a quorum has signed.
 * Problems: `committee_sign_by_ahead` (day), `committee_too_few_signed` (signed, needed).
 */
export function mustBeCompletable(
  committee: Sitting & { readonly signBy: PlainDate | null },
  today: PlainDate,
): void {
  const { signBy } = committee;
  if (signBy === null || signBy >= today) throw problem('committee_sign_by_ahead', { day: signBy ?? today });
  const signed = votersOf(committee).filter((one) => one.signed).length;
  const { needed } = quorumOf(committee);
  if (signed < needed) throw problem('committee_too_few_signed', { signed, needed });
}

type Reported = {
  readonly state: string;
  readonly rankingId: string | null;
  readonly votes: Votes;
  readonly lots: readonly { readonly id: string; readonly number: number }[];
  readonly terms: Pick<CommitteeTerms, 'tie'>;
};

/** The signed meeting on a ranking, of the meetings of its call, the latest first. */
export function reportOn<One extends Pick<Reported, 'state' | 'rankingId'>>(
  meetings: readonly One[],
  rankingId: string,
): One | undefined {
  return meetings.find((one) => one.state === 'signed' && one.rankingId === rankingId);
}

/** What a decision takes from a committee: a signed report on its ranking that carried each lot. Problems: `report_not_signed`, `report_of_earlier_ranking`, `report_not_carried` (lot). */
export function mustBeCarried(meetings: readonly Reported[], rankingId: string): void {
  const report = reportOn(meetings, rankingId);
  if (!report) {
    const isEarlier = meetings.some(({ state }) => state === 'signed');
    throw problem(isEarlier ? 'report_of_earlier_ranking' : 'report_not_signed');
  }
  const lost = report.lots.find(({ id }) => isLost(report.votes[id], report.terms.tie));
  if (lost) throw problem('report_not_carried', { lot: lost.number });
}

/** Where the signed report on a ranking departs from it: of lots whose proposal was carried. */
export function departuresOf(
  meetings: readonly (Reported & { readonly departures: Departures })[],
  rankingId: string,
  rows: readonly { readonly number: string; readonly lotId: string }[],
): Departures {
  const report = reportOn(meetings, rankingId);
  if (!report) return {};
  const carried = rows.filter(({ lotId }) => !isLost(report.votes[lotId], report.terms.tie));
  const numbers = new Set(carried.map(({ number }) => number));
  return Object.fromEntries(Object.entries(report.departures).filter(([number]) => numbers.has(number)));
}

/** What a decision on a ranking confirms: the ranking, or by its hash the signed report where that departs from it. */
export function seenOfDecision(
  meetings: readonly (Reported & { readonly sha256: string | null })[],
  rankingId: string,
  departures: Departures,
): string {
  return Object.keys(departures).length === 0 ? rankingId : seenOf(reportOn(meetings, rankingId)!);
}

/** The committee voted on a proposal, and it was not carried. */
export const isLost = (vote: Votes[string] | undefined, tie: CommitteeTerms['tie']): boolean =>
  vote !== undefined && vote !== 'agreed' && isCarried(vote, tie) === false;

/** What the rules of a call ask of the committee before a decision: what `mustBeCarried` says, where the decision waits for the report. */
export function mustBeReported(
  { reportFirst }: Pick<CommitteeTerms, 'reportFirst'>,
  meetings: readonly Reported[],
  rankingId: string,
): void {
  if (reportFirst) mustBeCarried(meetings, rankingId);
}
