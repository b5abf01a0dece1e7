import {
  draftOf,
  findSection,
  getForm,
  saveSection as readSection,
  type SavedSection,
} from '../../forms/index.ts';
import type { Typed } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { seenOf } from '../applications/save-section.ts';
import { lockVisit, saveVisit } from './queries.ts';
import { checklistContext } from './submit-visit.ts';
import { visitWorkflow } from './workflow.ts';

/** Saves one section of a visit's checklist, gaps and all. Problems: `visit_not_in_state`, `changed_meanwhile`. */
export async function saveChecklist(
  work: Work,
  input: { visitId: string; section: string; typed: Typed },
): Promise<SavedSection> {
  const visit = await lockVisit(work.tx, input.visitId);
  beginStep(work, visitWorkflow, 'save', visit);
  const { definition } = await getForm(work.tx, visit.formVersionId);
  const section = findSection(definition, input.section);
  if (!section) throw problem('not_found');
  const stored = draftOf(visit.answers);
  if (input.typed.seen !== seenOf(section, stored)) throw problem('changed_meanwhile');
  const saved = readSection(definition, section, stored, input.typed, checklistContext);
  await saveVisit(work.tx, visit.id, { answers: saved.draft });
  await finishStep(work, visitWorkflow, 'save', visit.id, { section: section.key });
  return saved;
}
