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
import { askedIndicators } from './asked-indicators.ts';
import { mustBeTold, type ReportedValue } from './parts.ts';
import { lockReport, saveAnswers } from './queries.ts';
import { listValues, replaceValues } from './queries-values.ts';
import { reportContext } from './submit-report.ts';
import { seenOfValues } from './typed-values.ts';
import { reportWorkflow } from './workflow.ts';

/** Saves one section of a report's narrative, gaps and all. Problems: `report_not_in_state`, `changed_meanwhile`. */
export async function saveNarrative(
  work: Work,
  input: { reportId: string; section: string; typed: Typed },
): Promise<SavedSection> {
  const report = await lockOpen(work, input.reportId);
  const { definition } = await getForm(work.tx, report.formVersionId);
  const section = findSection(definition, input.section);
  if (!section) throw problem('not_found');
  const stored = draftOf(report.answers);
  if (input.typed.seen !== seenOf(section, stored)) throw problem('changed_meanwhile');
  const saved = readSection(definition, section, stored, input.typed, reportContext);
  await saveAnswers(work.tx, report.id, saved.draft, { now: work.now, by: work.actor.personId });
  await finishStep(work, reportWorkflow, 'save', report.id, { section: section.key });
  return saved;
}

/**
 * Saves the values of the indicators that the agreement names, each told apart where its call asks so. Problems: `indicator_not_agreed`,
 * `parts_missing`, `parts_not_total`; `changed_meanwhile` when they are no longer those that `seen` is the hash of.
 */
export async function saveIndicatorValues(
  work: Work,
  input: {
    reportId: string;
    values: readonly ReportedValue[];
    seen?: string | undefined;
  },
): Promise<void> {
  const report = await lockOpen(work, input.reportId);
  const asked = await askedIndicators(work.tx, report);
  const values = input.values.map((one) => {
    const indicator = asked.find(({ key }) => key === one.key);
    if (!indicator) throw problem('indicator_not_agreed', { key: one.key });
    return mustBeTold(one, indicator.apart);
  });
  if (input.seen !== undefined && input.seen !== seenOfValues(await listValues(work.tx, report.id)))
    throw problem('changed_meanwhile');
  await replaceValues(work.tx, report, values);
  await finishStep(work, reportWorkflow, 'save', report.id, { part: 'values' });
}

/** The report, locked, if this person may still change it. */
export async function lockOpen(work: Work, reportId: string) {
  const report = await lockReport(work.tx, reportId);
  beginStep(work, reportWorkflow, 'save', report);
  return report;
}
