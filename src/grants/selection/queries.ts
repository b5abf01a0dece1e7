import { type NotNull, sql } from 'kysely';
import type { EvaluationGrid } from '../../action/index.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Cut } from '../assessment/cuts.ts';
import type { Scores } from '../assessment/rules.ts';
import type { RankedRow, Working } from './rules.ts';

export type AssessedApplication = {
  applicationId: string;
  organisationId: string;
  number: string;
  title: string;
  organisationName: string;
  lotId: string;
  state: string;
  requestedMinor: number;
  submittedAt: Instant;
  assessments: {
    totalPoints: number;
    scores: Scores;
    recommendedMinor: number | null;
    cuts: readonly Cut[];
  }[];
  /** Assignments that were not handed in and not refused. */
  open: number;
};

/** The eligible applications of a call with what their assessors handed in, in one query. */
export async function listAssessed(tx: Tx, callId: string): Promise<AssessedApplication[]> {
  const { rows } = await sql<AssessedApplication>`
    select a.id as application_id, a.organisation_id, a.number, a.title, o.name as organisation_name, a.lot_id, a.state,
      coalesce(a.requested_minor, 0)::int8 as requested_minor, a.submitted_at,
      coalesce((select jsonb_agg(jsonb_build_object('totalPoints', s.total_points, 'scores', s.scores, 'recommendedMinor', s.recommended_minor, 'cuts', s.cuts) order by g.position)
        from grants.assignment g join grants.assessment s on s.assignment_id = g.id where g.application_id = a.id and g.state = 'submitted'), '[]') as assessments,
      (select count(*) from grants.assignment g where g.application_id = a.id and g.state in ('assigned', 'declared'))::int8 as open
    from grants.application a join network.organisation o on o.id = a.organisation_id
    where a.call_id = ${callId}::uuid and a.state in ('eligible', 'awarded', 'reserve', 'rejected')
    order by a.number`.execute(tx);
  return rows;
}

/** Applications whose check is not concluded: a ranking waits for them. */
export async function countUnchecked(tx: Tx, callId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('grants.application')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('callId', '=', callId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertRanking(
  tx: Tx,
  made: { id: string; callId: string; madeAt: Instant; madeBy: string; sha256: string },
  rows: readonly (RankedRow & { readonly departure?: string })[],
) {
  await tx.insertInto('grants.ranking').values(made).execute();
  if (rows.length === 0) return;
  await tx
    .insertInto('grants.rankingRow')
    .values(
      rows.map(
        ({
          applicationId,
          lotId,
          position,
          mean,
          amountMinor,
          outcome,
          reservePosition,
          reason,
          working,
          departure = '',
        }) => ({
          rankingId: made.id,
          applicationId,
          lotId,
          position,
          scorePoints: mean.points,
          scoreParts: mean.parts,
          amountMinor,
          outcome,
          reservePosition,
          reason,
          departure,
          working: JSON.stringify(working),
        }),
      ),
    )
    .execute();
}

export type Ranking = { id: string; callId: string; madeAt: Instant; sha256: string };
export async function findLatestRanking(tx: Tx, callId: string): Promise<Ranking | undefined> {
  return tx
    .selectFrom('grants.ranking')
    .select(['id', 'callId', 'madeAt', 'sha256'])
    .where('callId', '=', callId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type RankingRow = {
  applicationId: string;
  organisationId: string;
  number: string;
  title: string;
  organisationName: string;
  lotId: string;
  position: number;
  scorePoints: number;
  scoreParts: number;
  working: Working;
  amountMinor: number;
  currency: string;
  outcome: 'awarded' | 'reserve' | 'rejected';
  reservePosition: number | null;
  reason: string;
  /** Why the committee departed from the ranking here; empty elsewhere. */
  departure: string;
  state: string;
  submittedAt: Instant;
};
export async function listRankingRows(tx: Tx, rankingId: string): Promise<RankingRow[]> {
  return tx
    .selectFrom('grants.rankingRow as row')
    .innerJoin('grants.application as application', 'application.id', 'row.applicationId')
    .innerJoin('grants.lot as lot', 'lot.id', 'row.lotId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'application.organisationId')
    .select([
      'row.applicationId',
      'application.organisationId',
      'application.number',
      'application.title',
      'application.state',
      'application.currency',
      'application.submittedAt',
      'organisation.name as organisationName',
      'row.lotId',
      'row.position',
      'row.scorePoints',
      'row.scoreParts',
      'row.working',
      'row.amountMinor',
      'row.outcome',
      'row.reservePosition',
      'row.reason',
      'row.departure',
    ])
    .where('row.rankingId', '=', rankingId)
    .orderBy('lot.number')
    .orderBy('row.position')
    .$castTo<RankingRow>()
    .execute();
}

/** Whether an application waits for its check, or passed it, that the ranking does not have: a complaint reopened it since. */
export async function hasUnranked(tx: Tx, { id, callId }: Pick<Ranking, 'id' | 'callId'>): Promise<boolean> {
  const { rows } =
    await sql`select from grants.application a where a.call_id = ${callId}::uuid and (a.state = 'submitted'
    or a.state = 'eligible' and not exists (select from grants.ranking_row r where r.ranking_id = ${id}::uuid and r.application_id = a.id))
    limit 1`.execute(tx);
  return rows.length > 0;
}

/** Locks every application of a ranking until the transaction ends: what is decided on stays what it was when it was read. */
export async function lockRanked(tx: Tx, rankingId: string): Promise<void> {
  await sql`select a.id from grants.application a join grants.ranking_row r on r.application_id = a.id
    where r.ranking_id = ${rankingId}::uuid order by a.id for update of a`.execute(tx);
}

export type Decision = {
  id: string;
  callId: string;
  rankingId: string;
  decidedAt: Instant;
  reserveValidUntil: PlainDate;
  minutes: string;
  communicatedAt: Instant | null;
};
export async function findDecision(tx: Tx, callId: string): Promise<Decision | undefined> {
  return tx
    .selectFrom('grants.decision')
    .select(['id', 'callId', 'rankingId', 'decidedAt', 'reserveValidUntil', 'minutes', 'communicatedAt'])
    .where('callId', '=', callId)
    .executeTakeFirst();
}

export async function insertDecision(
  tx: Tx,
  made: {
    id: string;
    callId: string;
    rankingId: string;
    decidedBy: string;
    decidedAt: Instant;
    reserveValidUntil: PlainDate;
    minutes: string;
  },
) {
  await tx.insertInto('grants.decision').values(made).execute();
}

export async function saveCommunicated(
  tx: Tx,
  id: string,
  told: { communicatedAt: Instant; communicatedBy: string },
) {
  await tx.updateTable('grants.decision').set(told).where('id', '=', id).execute();
}

/** What an applicant is told once the decision is communicated: outcome, mean, reasons of the assessors without their names. */
export async function findOutcome(tx: Tx, applicationId: string) {
  return tx
    .selectFrom('grants.rankingRow as row')
    .innerJoin('grants.decision as decision', 'decision.rankingId', 'row.rankingId')
    .innerJoin('grants.call as call', 'call.id', 'decision.callId')
    .select([
      'row.outcome',
      'row.scorePoints',
      'row.scoreParts',
      'row.amountMinor',
      'row.reservePosition',
      'row.reason',
      'row.departure',
      'decision.communicatedAt',
      'decision.reserveValidUntil',
      'call.grid',
    ])
    .where('row.applicationId', '=', applicationId)
    .where('decision.communicatedAt', 'is not', null)
    .$narrowType<{ communicatedAt: NotNull; grid: EvaluationGrid }>()
    .executeTakeFirst();
}
