import { filledLines, type HowTaken, linesWith, withRowsTaken } from '../../forms/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { budgetIn, type RowsInput } from './keep-rows.ts';
import { openSection, storeDraft } from './save-section.ts';

/**
 * Takes the rows that wait into the budget: added to its lines, or in their place. Rows that are refused go on waiting. Problems: those
 * of `openSection`, `budget_rows_none`, `budget_rows_how` while the budget has lines and nothing is chosen, `budget_rows_too_many`.
 */
export async function takeRows(
  work: Work,
  { how, ...input }: RowsInput & { readonly how: HowTaken | undefined },
): Promise<void> {
  const opened = await openSection(work, input);
  const budget = budgetIn(opened.section);
  if (how === undefined && filledLines(budget, opened.stored).length > 0)
    throw problem('budget_rows_how', {}, { field: 'how' });
  const chosen = how ?? 'replace';
  const { lines, taken } = linesWith(budget, opened.stored, chosen);
  if (taken === 0) throw problem('budget_rows_none');
  if (lines.length > budget.maxLines)
    throw problem('budget_rows_too_many', { max: budget.maxLines, count: lines.length }, { field: 'how' });
  await storeDraft(work, { ...opened, draft: withRowsTaken(budget, opened.stored, chosen) });
}
