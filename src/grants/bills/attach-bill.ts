import type { StoredFile } from '../../platform/files/stored-file.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { getLine } from '../reports/expenditure-lines.ts';
import { lineWorkflow } from '../reports/workflow.ts';
import { keepBills } from './keep-bills.ts';

/**
 * Puts the bill beside a line that is not decided yet and has room for it. Problems: `line_not_in_state`, `report_not_in_state`, `bill_without_file`,
 * `file_type_not_accepted` (kinds), `too_many_files` (max).
 */
export async function attachBill(
  work: Work,
  input: { lineId: string; files: readonly StoredFile[] },
): Promise<void> {
  const line = await getLine(work, input.lineId);
  beginStep(work, lineWorkflow, 'attach', line);
  if (input.files.length === 0) throw problem('bill_without_file', {}, { field: 'bills' });
  const files = await keepBills(work, line, input.files);
  await finishStep(work, lineWorkflow, 'attach', line.reportId, { line: line.id, bills: files });
}
