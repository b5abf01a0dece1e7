import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { Departures } from '../selection/departures.ts';
import type { ReportFacts } from './report-facts.ts';
import type { ConflictKind, SeatRole, Votes } from './rules.ts';
import type { CommitteeState } from './workflow.ts';

export type SeatGiven = { readonly personId: string; readonly role: SeatRole };

export async function insertCommittee(
  tx: Tx,
  made: {
    id: string;
    callId: string;
    number: number;
    meetingOn: PlainDate;
    place: string;
    agenda: string;
    chairVotes: boolean;
    convenedBy: string;
    convenedAt: Instant;
  },
) {
  await tx.insertInto('grants.committee').values(made).execute();
}

export async function saveCommittee(
  tx: Tx,
  id: string,
  values: {
    state?: CommitteeState;
    meetingOn?: PlainDate;
    place?: string;
    agenda?: string;
    chairVotes?: boolean;
    minutes?: string;
    votes?: Votes;
    departures?: Departures;
    version?: number;
    rankingId?: string | null;
    report?: ReportFacts | null;
    sha256?: string | null;
    signBy?: PlainDate | null;
    unsignedReason?: string;
    cancelledReason?: string;
    endedByDecision?: boolean;
    dayReason?: string;
    closedBy?: string | null;
    closedAt?: Instant | null;
    signedAt?: Instant;
  },
) {
  const { votes, departures, report, ...rest } = values;
  await tx
    .updateTable('grants.committee')
    .set({
      ...rest,
      ...(votes && { votes: JSON.stringify(votes) }),
      ...(departures && { departures: JSON.stringify(departures) }),
      ...(report !== undefined && { report: report && JSON.stringify(report) }),
    })
    .where('id', '=', id)
    .execute();
}

/** Puts these people on the committee and takes all others off; who stays keeps what they declared. */
export async function saveSeats(tx: Tx, committeeId: string, seats: readonly SeatGiven[]) {
  const people = seats.map(({ personId }) => personId);
  await tx
    .deleteFrom('grants.committeeMember')
    .where('committeeId', '=', committeeId)
    .where('personId', 'not in', people)
    .execute();
  // There is one chair and one secretary at any time: all are members before two change places.
  await tx
    .insertInto('grants.committeeMember')
    .values(people.map((personId) => ({ id: newId(), committeeId, personId, role: 'member' as const })))
    .onConflict((conflict) => conflict.columns(['committeeId', 'personId']).doUpdateSet({ role: 'member' }))
    .execute();
  for (const { personId, role } of seats)
    if (role !== 'member') await saveSeat(tx, { committeeId, personId }, { role });
}

export async function saveSeat(
  tx: Tx,
  { committeeId, personId }: { committeeId: string; personId: string },
  values: {
    role?: SeatRole;
    declaration?: 'none' | 'conflict';
    conflictKind?: ConflictKind;
    conflictWith?: string;
    present?: boolean;
    declaredAt?: Instant;
    signedAt?: Instant;
  },
) {
  await tx
    .updateTable('grants.committeeMember')
    .set(values)
    .where('committeeId', '=', committeeId)
    .where('personId', '=', personId)
    .execute();
}

/** These were present, and nobody else. */
export async function savePresent(tx: Tx, committeeId: string, people: readonly string[]) {
  await tx
    .updateTable('grants.committeeMember')
    .set({ present: sql<boolean>`person_id = any (${people as string[]}::uuid[])` })
    .where('committeeId', '=', committeeId)
    .execute();
}

/** Takes back all signatures and the report: the record is open again. */
export async function reopened(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  state: CommitteeState,
) {
  await tx
    .updateTable('grants.committeeMember')
    .set({ signedAt: null })
    .where('committeeId', '=', id)
    .execute();
  await saveCommittee(tx, id, {
    state,
    ...{ report: null, sha256: null, signBy: null, closedBy: null, closedAt: null },
    version: version + 1,
  });
}
