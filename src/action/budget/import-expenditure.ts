import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { Problem, problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listPartners } from '../queries.ts';
import { importExpenditurePermission } from './permissions.ts';
import { insertExpenditure } from './queries.ts';
import { lockExpenditure } from './queries-expenditure.ts';
import { type Fault, mostLines, mostRows, type ReadRow, readExpenditure } from './read-expenditure.ts';
import { answered, termsOf, type Weighed, weighExpenditure } from './weigh-expenditure.ts';

/** A row of the table with what is out of line in it, or with why it cannot be taken. */
export type WeighedRow = ReadRow & {
  readonly weighed: Weighed | undefined;
  readonly problem: Problem | undefined;
};

/** Every row of a table of the actor's own partner, weighed one after the other, and every fault. Stores nothing. */
export async function weighTable(
  work: Pick<Work, 'tx' | 'actionId' | 'now'>,
  text: string,
  partnerId: string,
): Promise<{ readonly rows: readonly WeighedRow[]; readonly faults: readonly Fault[] }> {
  const terms = termsOf(work, partnerId);
  const { action } = await terms.definition();
  const names = { headings: action.budgetHeadings, lines: await terms.lines(), currency: action.currency };
  const { rows, faults } = readExpenditure(text, names);
  const found: WeighedRow[] = [];
  for (const row of rows.slice(0, mostRows)) {
    const earlier = found.flatMap(({ weighed }) => (weighed ? [weighed.entry] : []));
    found.push({ ...row, ...(await weighRow(work, row, { partnerId, earlier, terms })) });
  }
  return { rows: found, faults };
}

async function weighRow(
  work: Pick<Work, 'tx' | 'actionId' | 'now'>,
  { form }: ReadRow,
  about: Parameters<typeof weighExpenditure>[2],
): Promise<Pick<WeighedRow, 'weighed' | 'problem'>> {
  try {
    return { weighed: await weighExpenditure(work, form, about), problem: undefined };
  } catch (error) {
    if (error instanceof Problem) return { weighed: undefined, problem: error };
    throw error;
  }
}

/** What a page shows of a table that can be taken: its entries as they will be stored, and what is asked about them. */
export function seenOfTable(rows: readonly WeighedRow[]): string {
  return hashOfContent(rows.map(({ line, weighed }) => ({ line, ...weighed })));
}

/** Problem: `expenditure_table_long` (max). */
export function mustBeOfATable(lines: string, field: string): void {
  if (lines.split('\n', mostLines + 1).length > mostLines)
    throw problem('expenditure_table_long', { max: mostRows }, { field });
}

/**
 * Takes a table of expenditure, all of it or nothing. `reasons`: why a row is right, by its line; `reason` is that of the others; `seen`: the table
 * as its page showed it (`seenOfTable`). Returns how many entries were taken, and how many of them have a day in a frozen period. Problems: `not_permitted`, `expenditure_table_empty`, `expenditure_table_long` (max),
 * `expenditure_table_faults` (count), `changed_since_shown`, `expenditure_questions` (count).
 */
export async function importExpenditure(
  work: Work,
  {
    lines,
    reason,
    reasons,
    seen,
  }: {
    readonly lines: string;
    readonly reason: string;
    readonly reasons: ReadonlyMap<number, string>;
    readonly seen?: string;
  },
): Promise<{ readonly taken: number; readonly late: number }> {
  mustBeAbleTo(work.actor, importExpenditurePermission, undefined);
  const partnerId = work.actor.organisationId;
  const partners = await listPartners(work.tx, work.actionId);
  if (!partners.some(({ id }) => id === partnerId)) throw problem('not_permitted');
  await lockExpenditure(work, partnerId);
  mustBeOfATable(lines, 'lines');
  const { rows, faults } = await weighTable(work, lines, partnerId);
  const wrong = faults.length + rows.filter((row) => row.problem).length;
  if (wrong > 0) throw problem('expenditure_table_faults', { count: wrong }, { field: 'lines' });
  if (rows.length === 0) throw problem('expenditure_table_empty', {}, { field: 'lines' });
  mustBeSeen(seen, seenOfTable(rows));
  const reasonOf = ({ line }: WeighedRow) => reasons.get(line) || reason;
  const open = rows.filter((row) => row.weighed!.questions.length > 0 && reasonOf(row) === '');
  if (open.length > 0) throw problem('expenditure_questions', { count: open.length }, { field: 'reason' });
  for (const row of rows) {
    const { entry, questions } = row.weighed!;
    await insertExpenditure(work, {
      ...{ ...entry, id: newId(), partnerId },
      ...answered(questions, reasonOf(row)),
    });
  }
  const totalMinor = rows.reduce((sum, { weighed }) => sum + weighed!.entry.amountMinor, 0);
  await audit(
    work,
    importExpenditurePermission.name,
    { kind: 'action', id: work.actionId },
    { entries: rows.length, totalMinor, partnerId },
  );
  const late = rows.filter(({ weighed }) => weighed!.questions.some(({ kind }) => kind === 'frozen_period'));
  return { taken: rows.length, late: late.length };
}
