import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { scoreCapacity } from './permissions.ts';
import { lockAssessment, replaceScores, touchAssessment } from './queries.ts';
import { mustBeDraft } from './rules.ts';
import { answersOf } from './schema.ts';

/**
 * Saves the answers of one area; what was left open stays open. Neither a score nor a note is kept in the audit trail.
 * Problems: `not_found`, `not_permitted`, `capacity_done`, `changed_meanwhile`, `capacity_answer` with its field.
 */
export async function scoreArea(
  work: Work,
  {
    assessmentId,
    area,
    typed,
  }: { assessmentId: string; area: string; typed: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const assessment = await lockAssessment(tx, actionId, assessmentId);
  mustBeAbleTo(actor, scoreCapacity, assessment);
  mustBeDraft(assessment);
  const found = assessment.questionnaire.areas.find(({ key }) => key === area);
  if (!found) throw problem('not_found');
  if (String(typed.version) !== String(assessment.version)) throw problem('changed_meanwhile');
  const { given, wrong } = answersOf(found.statements, typed);
  if (wrong) throw problem('capacity_answer', {}, { field: wrong });
  await replaceScores(
    tx,
    assessment,
    found.statements.map(({ key }) => key),
    given,
  );
  await touchAssessment(tx, assessmentId, now, false);
  await audit(
    work,
    'capacity.score',
    { kind: 'capacity', id: assessmentId },
    { area, answered: given.length },
  );
}
