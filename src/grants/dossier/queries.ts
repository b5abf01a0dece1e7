import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { RankedRow } from '../selection/rules.ts';

/** The one row of the decided ranking that is about an application: its score is the mean, in hundredths of a point over `scoreParts`. */
export type Ranked = Pick<
  RankedRow,
  'position' | 'outcome' | 'reason' | 'amountMinor' | 'reservePosition'
> & {
  readonly departure: string;
  readonly scorePoints: number;
  readonly scoreParts: number;
  readonly madeAt: Instant;
  readonly sha256: string;
  readonly decidedAt: Instant;
  readonly communicatedAt: Instant | null;
};

export async function findRanked(tx: Tx, applicationId: string): Promise<Ranked | undefined> {
  return tx
    .selectFrom('grants.rankingRow as row')
    .innerJoin('grants.ranking as ranking', 'ranking.id', 'row.rankingId')
    .innerJoin('grants.decision as decision', 'decision.rankingId', 'row.rankingId')
    .select([
      'row.position',
      'row.outcome',
      'row.reason',
      'row.departure',
      'row.amountMinor',
      'row.reservePosition',
      'row.scorePoints',
      'row.scoreParts',
      'ranking.madeAt',
      'ranking.sha256',
      'decision.decidedAt',
      'decision.communicatedAt',
    ])
    .where('row.applicationId', '=', applicationId)
    .$castTo<Ranked>()
    .executeTakeFirst();
}

/** A report as it was submitted once; empty when its retention has emptied it. */
export type Submission = {
  readonly submission: number;
  readonly content: unknown;
  readonly sha256: string;
  readonly submittedAt: Instant;
};

export async function listSubmissions(tx: Tx, reportId: string): Promise<Submission[]> {
  return tx
    .selectFrom('grants.reportVersion')
    .select(['submission', 'content', 'sha256', 'submittedAt'])
    .where('reportId', '=', reportId)
    .orderBy('submission')
    .execute();
}

/** What was proposed to lift of an agreement's protection, decided or not, without who. */
export async function listProposals(tx: Tx, agreementId: string) {
  return tx
    .selectFrom('grants.publicityProposal')
    .select(['endDelay', 'showPlace', 'showName', 'reason', 'proposedAt', 'decidedAt', 'agreed'])
    .where('agreementId', '=', agreementId)
    .orderBy('proposedAt')
    .execute();
}
