import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { finishCapacity } from './permissions.ts';
import { lockAssessment, readScores, releaseFives, touchAssessment } from './queries.ts';
import { mustBeAnswered, mustBeDraft } from './rules.ts';

/** Finishes an assessment: it does not change any more. Problems: `not_found`, `not_permitted`, `capacity_done`, `capacity_incomplete`. */
export async function finishAssessment(
  work: Work,
  { assessmentId }: { assessmentId: string },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const assessment = await lockAssessment(tx, actionId, assessmentId);
  mustBeAbleTo(actor, finishCapacity, assessment);
  mustBeDraft(assessment);
  mustBeAnswered(assessment.questionnaire, (await readScores(tx, assessmentId)).scores);
  await touchAssessment(tx, assessmentId, now, true);
  await releaseFives(tx, actionId);
  await audit(work, 'capacity.finish', { kind: 'capacity', id: assessmentId }, { round: assessment.round });
}
