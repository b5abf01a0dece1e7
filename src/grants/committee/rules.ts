import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { CommitteeTerms } from './terms.ts';

export const seatRoles = ['chair', 'secretary', 'member'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** One seat of a committee. */
export type Seat = {
  readonly personId: string;
  readonly role: SeatRole;
  /** `conflict`: takes no part; null: has not declared yet. */
  readonly declaration: 'none' | 'conflict' | null;
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
export type Votes = Readonly<Record<string, Vote>>;
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
export function signersOf<One extends Seat>({ members }: { readonly members: readonly One[] }): One[] {
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

type Closable = Sitting & {
  readonly meetingOn: PlainDate;
  readonly minutes: string;
  readonly votes: Votes;
  readonly lots: readonly { readonly id: string; readonly number: number }[];
  readonly latestRankingId: string | null;
};

/**
 * Whether the meeting can be closed and its report signed. Problems: `committee_ahead` (day), `committee_not_ranked`,
 * `committee_undeclared` (count), `committee_without_quorum` (present, needed), `committee_without_chair`, `committee_without_minutes`,
 * `committee_votes_wrong` (lot, count), `committee_tie_open` (lot).
 */
export function mustBeClosable(committee: Closable, today: PlainDate): void {
  const { meetingOn, members, minutes, latestRankingId } = committee;
  if (meetingOn > today) throw problem('committee_ahead', { day: meetingOn });
  if (latestRankingId === null) throw problem('committee_not_ranked');
  const undeclared = members.filter(({ present, declaration }) => present && declaration === null).length;
  if (undeclared > 0) throw problem('committee_undeclared', { count: undeclared });
  const { present, needed } = quorumOf(committee);
  if (present < needed) throw problem('committee_without_quorum', { present, needed });
  if (!signersOf(committee).some(({ role }) => role === 'chair')) throw problem('committee_without_chair');
  if (minutes.trim() === '') throw problem('committee_without_minutes');
  mustBeCounted(committee, present);
}

function mustBeCounted({ votes, lots, terms }: Closable, present: number): void {
  for (const { id, number } of lots) {
    const vote = votes[id];
    if (!vote) continue;
    if (vote.inFavour + vote.against + vote.abstained !== present)
      throw problem('committee_votes_wrong', { lot: number, count: present });
    if (isCarried(vote, terms.tie) === undefined) throw problem('committee_tie_open', { lot: number });
  }
}

/** Members still have to declare. Problem: `committee_declared`. */
export function mustBeUndeclared({ members }: { readonly members: readonly Seat[] }): void {
  if (members.every(({ declaration }) => declaration !== null)) throw problem('committee_declared');
}

export const isSigned = (committee: { readonly members: readonly Seat[] }): boolean =>
  signersOf(committee).every(({ signed }) => signed);

/** What a decision on the call asks of the committee. Problems: `report_not_signed`, `report_of_earlier_ranking`. */
export function mustBeReported(
  { reportFirst }: CommitteeTerms,
  latest: { readonly state: string; readonly rankingId: string | null } | undefined,
  rankingId: string,
): void {
  if (!reportFirst) return;
  if (latest?.state !== 'signed') throw problem('report_not_signed');
  if (latest.rankingId !== rankingId) throw problem('report_of_earlier_ranking');
}
