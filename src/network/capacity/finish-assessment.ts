import { audit } from '../../platform/audit/audit.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { finishCapacity } from './permissions.ts';
import { lockAssessment, readScores, releaseFives, touchAssessment } from './queries.ts';
import { mustBeAnswered, mustBeDraft, seenOfScores } from './rules.ts';

/**
 * Finishes an assessment: it does not change any more. `seen`: the answers that were there when its page was shown (`seenOfScores`). Problems:
 * `not_found`, `not_permitted`, `capacity_done`, `capacity_incomplete`, `changed_since_shown`.
 */
export async function finishAssessment(
  work: Work,
  { assessmentId, seen }: { assessmentId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const assessment = await lockAssessment(tx, actionId, assessmentId);
  mustBeAbleTo(actor, finishCapacity, assessment);
  mustBeDraft(assessment);
  const answered = await readScores(tx, assessmentId);
  mustBeAnswered(assessment.questionnaire, answered.scores);
  mustBeSeen(seen, seenOfScores(answered));
  await touchAssessment(tx, assessmentId, now, true);
  await releaseFives(tx, actionId);
  await audit(work, 'capacity.finish', { kind: 'capacity', id: assessmentId }, { round: assessment.round });
}
