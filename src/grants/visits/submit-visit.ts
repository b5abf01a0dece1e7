import { check, draftOf, type FormContext, type FormDefinition, getForm } from '../../forms/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockVisit, saveVisit, type Visit } from './queries.ts';
import { type Finding, listFindings, openFindings } from './queries-findings.ts';
import type { VisitGaps } from './rules.ts';
import { visitWorkflow } from './workflow.ts';

/** A checklist has no files and no budget. */
export const checklistContext: FormContext = { attachments: {} };

/** The answers of a checklist that are still open. */
export const openAnswers = (form: FormDefinition, { answers }: Pick<Visit, 'answers'>) =>
  check(form, draftOf(answers), checklistContext, 'submit');

export function gapsOf(
  form: FormDefinition,
  visit: Visit,
  findings: readonly Pick<Finding, 'dueOn'>[],
  today: PlainDate,
): VisitGaps {
  const late = findings.filter(({ dueOn }) => dueOn <= today).length;
  return { answers: openAnswers(form, visit).length, late, ahead: visit.visitOn > today };
}

/** The record of a visit as it is submitted, as a hash: with the hash of its checklist's form, its answers and its findings. */
export function hashOfVisit(
  form: string,
  { visitOn, place, purpose, answers }: Pick<Visit, 'visitOn' | 'place' | 'purpose' | 'answers'>,
  written: readonly Finding[],
): string {
  const findings = written.map(({ id, finding, followUp, side, dueOn }) => ({
    ...{ id, finding, followUp, side, dueOn },
  }));
  return hashOfContent({ form, visitOn, place, purpose, answers, findings });
}

/**
 * Hands in the record of a visit: checklist whole, findings with their follow-up. It is final from then on, and the sub-grantee is told.
 * `seen`: the hash of the record that its page showed. Problems: `visit_ahead`, `visit_incomplete`, `follow_ups_late` (count),
 * `visit_not_in_state`, `changed_since_shown`.
 */
export async function submitVisit(
  work: Work,
  input: { visitId: string; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, now } = work;
  const visit = await lockVisit(tx, input.visitId);
  const { definition, sha256: form } = await getForm(tx, visit.formVersionId);
  const written = await listFindings(tx, visit.id);
  const gaps = gapsOf(definition, visit, written, dayIn(zone, now));
  const state = beginStep(work, visitWorkflow, 'submit', { ...visit, gaps });
  const sha256 = hashOfVisit(form, visit, written);
  mustBeSeen(input.seen, sha256);
  await openFindings(tx, visit.id);
  await saveVisit(tx, visit.id, { state, sha256, submittedBy: actor.personId, submittedAt: now });
  await finishStep(work, visitWorkflow, 'submit', visit.id, { findings: written.length, sha256 });
}
