import { type GivenRows, type QuestionOf, type Section, withKeptRows } from '../../forms/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { openSection, storeDraft } from './save-section.ts';

export type RowsInput = { readonly applicationId: string; readonly section: string; readonly seen: string };

/** The budget of a section. Throws `not_found` where it has none. */
export function budgetIn(section: Section): QuestionOf<'budget'> {
  const found = section.questions.find((one): one is QuestionOf<'budget'> => one.type === 'budget');
  if (!found) throw problem('not_found');
  return found;
}

/**
 * Keeps the rows of a spreadsheet in the draft until they are taken into its budget, or lets them go. The budget stays as it is.
 * Problems: those of `openSection`.
 */
export async function keepRows(
  work: Work,
  { rows, ...input }: RowsInput & { readonly rows: GivenRows | undefined },
): Promise<void> {
  const opened = await openSection(work, input);
  const { key } = budgetIn(opened.section);
  await storeDraft(work, { ...opened, draft: withKeptRows(opened.stored, key, rows) });
}
