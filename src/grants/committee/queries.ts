import { sql } from 'kysely';
import { dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type { CallRules } from '../calls/schema.ts';
import type { Departures } from '../selection/departures.ts';
import type { ReportFacts } from './report-facts.ts';
import type { Conflict, Seat, Votes } from './rules.ts';
import { type CommitteeTerms, committeeTermsOf } from './terms.ts';
import type { CommitteeState } from './workflow.ts';

export type Member = Seat & {
  readonly name: string;
  readonly organisationName: string;
  readonly conflict: Conflict | null;
  readonly declaredAt: Instant | null;
  readonly signedAt: Instant | null;
};
export type Committee = {
  readonly id: string;
  readonly number: number;
  readonly callId: string;
  readonly actionId: string;
  readonly callState: string;
  readonly callNumber: string;
  readonly callTitle: Multilingual;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly jurisdiction: string | null;
  readonly deadlineZone: string;
  readonly state: CommitteeState;
  readonly meetingOn: PlainDate;
  readonly place: string;
  readonly agenda: string;
  readonly chairVotes: boolean;
  readonly minutes: string;
  readonly votes: Votes;
  /** By the number of an application, where the proposal departs from the ranking. */
  readonly departures: Departures;
  /** The ranking on which the meeting was recorded. */
  readonly rankingId: string | null;
  /** The ranking that is in force now: the one that was decided on, else the latest. */
  readonly latestRankingId: string | null;
  readonly latestRankedOn: PlainDate | null;
  readonly isDecided: boolean;
  /** How many applicants there are to declare impartiality towards: none before the opening. */
  readonly applicants: number;
  /** What is signed; null until the meeting is closed, `{}` after retention. */
  readonly report: ReportFacts | Record<string, never> | null;
  readonly sha256: string | null;
  readonly signBy: PlainDate | null;
  /** Why it is final without the signatures that are missing. */
  readonly unsignedReason: string;
  readonly cancelledReason: string;
  /** The decision on the call ended the meeting. */
  readonly endedByDecision: boolean;
  /** Why its day was corrected. */
  readonly dayReason: string;
  readonly closedAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly version: number;
  readonly lots: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: Multilingual;
    /** The latest ranking has applications of it. */
    readonly ranked: boolean;
  }[];
  readonly members: readonly Member[];
  readonly terms: CommitteeTerms;
  /** The call has no rule for its committee: the usual one was used. */
  readonly isUsual: boolean;
};
type Row = Omit<Committee, 'terms' | 'isUsual' | 'latestRankedOn' | 'members'> & {
  readonly rules: CallRules;
  readonly latestRankedAt: Instant | null;
  readonly members: readonly Omit<Member, 'declaredOn'>[] | null;
};

const rowsWhere = (condition: ReturnType<typeof sql>) => sql<Row>`
  select m.id, m.number, m.call_id, c.action_id, c.state as call_state, c.number as call_number, c.title as call_title, c.partner_id, p.name as partner_name,
    c.jurisdiction, c.deadline_zone, c.rules, m.state, m.meeting_on::text as meeting_on, m.place, m.agenda, m.chair_votes, m.minutes, m.votes, m.departures,
    m.ranking_id, r.id as latest_ranking_id, r.made_at as latest_ranked_at, d.id is not null as is_decided, m.report, m.sha256,
    m.sign_by::text as sign_by, m.unsigned_reason, m.cancelled_reason, m.ended_by_decision, m.day_reason, m.closed_at, m.signed_at, m.version,
    (select count(*) from grants.application a where a.call_id = c.id and a.submitted_at is not null and a.state <> 'withdrawn'
      and exists (select from grants.opening g where g.call_id = c.id))::int4 as applicants,
    (select jsonb_agg(jsonb_build_object('id', l.id, 'number', l.number, 'title', l.title,
        'ranked', exists (select from grants.ranking_row w where w.ranking_id = r.id and w.lot_id = l.id)) order by l.number)
      from grants.lot l where l.call_id = c.id) as lots,
    (select jsonb_agg(jsonb_build_object('personId', s.person_id, 'role', s.role, 'declaration', s.declaration, 
        'conflict', case when s.conflict_kind is not null then jsonb_build_object('with', s.conflict_with, 'kind', s.conflict_kind) end,
        'declaredAt', to_char(s.declared_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'present', s.present,
        'signed', s.signed_at is not null, 'signedAt', to_char(s.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'name', q.name,
        'organisationName', coalesce((select string_agg(distinct o.name, ', ') from people.membership b join network.organisation o on o.id = b.organisation_id
          where b.person_id = q.id and b.action_id = c.action_id and b.until is null), ''))
        order by array_position(array['chair', 'secretary', 'member'], s.role), q.name, q.id)
      from grants.committee_member s join people.person q on q.id = s.person_id where s.committee_id = m.id) as members
  from grants.committee m join grants.call c on c.id = m.call_id join network.organisation p on p.id = c.partner_id
    left join grants.decision d on d.call_id = c.id
    left join lateral (select k.id, k.made_at from grants.ranking k where k.call_id = c.id
      order by coalesce(k.id = d.ranking_id, false) desc, k.sequence desc limit 1) r on true
  where ${condition}`;

async function listWhere(tx: Tx, condition: ReturnType<typeof sql>): Promise<Committee[]> {
  const { rows } = await rowsWhere(condition).execute(tx);
  return rows.map(({ rules, latestRankedAt, ...row }) => ({
    ...row,
    latestRankedOn: latestRankedAt && dayIn(zone, latestRankedAt),
    lots: row.lots ?? [],
    members: (row.members ?? []).map((one) => ({
      ...one,
      declaredOn: one.declaredAt && dayIn(zone, one.declaredAt),
    })),
    terms: committeeTermsOf(rules),
    isUsual: !rules.committee,
  }));
}

export async function findCommittee(tx: Tx, id: string): Promise<Committee | undefined> {
  const [found] = await listWhere(tx, sql`m.id = ${id}::uuid`);
  return found;
}

/** The committee, locked until the transaction ends. Throws `not_found`. */
export async function lockCommittee(tx: Tx, id: string): Promise<Committee> {
  await tx.selectFrom('grants.committee').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findCommittee(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The meetings of a call's committee, the latest first. */
export async function listCommittees(tx: Tx, callId: string): Promise<Committee[]> {
  return listWhere(tx, sql`c.id = ${callId}::uuid order by m.number desc`);
}

/** The meetings of the committees of these calls, the latest of each first. */
export async function listCommitteesOf(tx: Tx, callIds: readonly string[]): Promise<Committee[]> {
  return listWhere(tx, sql`c.id = any (${callIds as string[]}::uuid[]) order by c.id, m.number desc`);
}

/** Calls that are ranked and not decided, with a rule that the decision waits for the report; each with its latest ranking. */
export async function listReportFirst(
  tx: Tx,
  actionId: string,
): Promise<{ callId: string; rankingId: string; rules: CallRules }[]> {
  const { rows } = await sql<{ callId: string; rankingId: string; rules: CallRules }>`
    select distinct on (c.id) c.id as call_id, r.id as ranking_id, c.rules from grants.call c join grants.ranking r on r.call_id = c.id
    where c.action_id = ${actionId}::uuid and c.state = 'published' and (c.rules #>> '{committee,reportFirst}')::boolean
      and not exists (select from grants.decision d where d.call_id = c.id)
    order by c.id, r.sequence desc`.execute(tx);
  return rows;
}

/** The meetings of an Action that are open; of cancelled calls none. */
export async function listOpenCommittees(tx: Tx, actionId: string): Promise<Committee[]> {
  return listWhere(
    tx,
    sql`c.action_id = ${actionId}::uuid and m.state in ('convened', 'signing') and c.state <> 'cancelled' order by m.meeting_on, m.id limit 200`,
  );
}
