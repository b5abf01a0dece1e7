import { check, draftOf, type FormContext, type FormDefinition, getForm } from '../../forms/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { listFindings, lockVisit, openFindings, saveVisit, type Visit } from './queries.ts';
import type { VisitGaps } from './rules.ts';
import { visitWorkflow } from './workflow.ts';

/** A checklist has no files and no budget. */
export const checklistContext: FormContext = { attachments: {} };

/** The answers of a checklist that are still open. */
export const openAnswers = (form: FormDefinition, { answers }: Pick<Visit, 'answers'>) =>
  check(form, draftOf(answers), checklistContext, 'submit');

export function gapsOf(form: FormDefinition, visit: Visit, today: PlainDate): VisitGaps {
  return { answers: openAnswers(form, visit).length, ahead: visit.visitOn > today };
}

/**
 * Hands in the record of a visit: checklist whole, findings with their follow-up. It is final from then on, and the sub-grantee is told.
 * Problems: `visit_ahead`, `visit_incomplete` (count), `visit_not_in_state`.
 */
export async function submitVisit(work: Work, input: { visitId: string }): Promise<void> {
  const { tx, actor, now } = work;
  const visit = await lockVisit(tx, input.visitId);
  const { definition, sha256: form } = await getForm(tx, visit.formVersionId);
  const gaps = gapsOf(definition, visit, dayIn(zone, now));
  const state = beginStep(work, visitWorkflow, 'submit', { ...visit, gaps });
  const findings = (await listFindings(tx, visit.id)).map(({ id, finding, followUp, side, dueOn }) => ({
    ...{ id, finding, followUp, side, dueOn },
  }));
  const { visitOn, place, purpose, answers } = visit;
  const sha256 = hashOfContent({ form, visitOn, place, purpose, answers, findings });
  await openFindings(tx, visit.id);
  await saveVisit(tx, visit.id, { state, sha256, submittedBy: actor.personId, submittedAt: now });
  await finishStep(work, visitWorkflow, 'submit', visit.id, { findings: findings.length, sha256 });
}
