import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { finishStep } from '../../platform/workflow/take-step.ts';
import { insertLine } from '../reports/queries.ts';
import { lockOpen } from '../reports/save-report.ts';
import { reportWorkflow } from '../reports/workflow.ts';
import { mostLines, mostRows, type SheetNames } from './read-sheet.ts';
import { seenOfSheet, weighSheet } from './weigh-sheet.ts';

/**
 * Adds a sheet of expenditure to a report, all of it or nothing. What is in the report already, word for word, is not added again. `seen`: the
 * sheet as its page showed it (`seenOfSheet`). Returns how many lines were added. Problems: those of `lockOpen`, `sheet_long` (max),
 * `sheet_faults` (count), `sheet_empty`, `sheet_known`, `changed_since_shown`.
 */
export async function addSheet(
  work: Work,
  {
    reportId,
    text,
    names,
    seen,
  }: { readonly reportId: string; readonly text: string; readonly names: SheetNames; readonly seen?: string },
): Promise<number> {
  const report = await lockOpen(work, reportId);
  mustBeOfASheet(text, 'lines');
  const { rows, faults } = await weighSheet(work, report, { text, names });
  const wrong = faults.length + rows.filter(({ problem: why }) => why).length;
  if (wrong > 0) throw problem('sheet_faults', { count: wrong }, { field: 'lines' });
  if (rows.length === 0) throw problem('sheet_empty', {}, { field: 'lines' });
  const added = rows.filter(({ known }) => !known);
  if (added.length === 0) throw problem('sheet_known', {}, { field: 'lines' });
  mustBeSeen(seen, seenOfSheet(rows));
  for (const { converted } of added)
    await insertLine(work.tx, {
      ...converted!,
      ...{ id: newId(), reportId: report.id, agreementId: report.agreementId },
      ...{ organisationId: report.organisationId, createdAt: work.now },
    });
  const amountMinor = added.reduce((sum, { converted }) => sum + converted!.amountMinor, 0);
  const details = { lines: added.length, amount_minor: amountMinor };
  await finishStep(work, reportWorkflow, 'save', report.id, details);
  return added.length;
}

/** Problem: `sheet_long` (max). */
export function mustBeOfASheet(text: string, field: string): void {
  if (text.split('\n', mostLines + 1).length > mostLines)
    throw problem('sheet_long', { max: mostRows }, { field });
}
