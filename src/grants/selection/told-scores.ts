import type { EvaluationGrid } from '../../action/index.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { countingOf, criteriaOf } from '../assessment/rules.ts';
import { scoreRuleOf } from '../assessment/score-rules.ts';
import { findCall } from '../calls/queries.ts';
import { findDecision, listAssessed } from './queries.ts';

/** What the assessments that count gave for a criterion, together: `points` of `parts` times `maximum`. */
export type CriterionScore = {
  readonly criterion: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly points: number;
  readonly parts: number;
};
export type ToldScores = {
  readonly communicatedAt: Instant;
  readonly applications: readonly {
    readonly applicationId: string;
    readonly organisationId: string;
    readonly submittedAt: Instant;
    /** In the order of the grid. */
    readonly scores: readonly CriterionScore[];
  }[];
};

/** The scores of a call by criterion, without who gave them; undefined until its decision was told. A withdrawn application has none. */
export async function toldScoresOf(tx: Tx, callId: string): Promise<ToldScores | undefined> {
  const decision = await findDecision(tx, callId);
  const call = await findCall(tx, callId);
  if (!call || !decision?.communicatedAt) return undefined;
  const criteria = criteriaOf(call.grid as EvaluationGrid);
  const assessed = (await listAssessed(tx, callId)).filter(({ state }) => state !== 'eligible');
  return {
    communicatedAt: decision.communicatedAt,
    applications: assessed.map(({ applicationId, organisationId, submittedAt, assessments }) => {
      const counting = countingOf(
        assessments.map(({ totalPoints }) => totalPoints),
        scoreRuleOf(call.rules),
      );
      const scores = criteria.map(({ key, minimum, maximum }) => ({
        criterion: key,
        minimum,
        maximum,
        points: counting.reduce((sum, at) => sum + (assessments[at]!.scores[key]?.points ?? 0), 0),
        parts: counting.length,
      }));
      return { applicationId, organisationId, submittedAt, scores: scores.filter(({ parts }) => parts > 0) };
    }),
  };
}
