import type { Tx } from '../../platform/work.ts';
import { listSpent, type Report } from './queries.ts';
import { type Spent, spendingOf } from './spending.ts';

/** The budget of the project beside what is spent of it with this report, and with `more` that is not in it yet. */
export const spentOf = async ({ tx }: { tx: Tx }, report: Report, more: readonly Spent[] = []) =>
  spendingOf(
    report.budget,
    report.currency,
    [...(await listSpent(tx, { ...report, reportId: report.id })), ...more],
    report.changedBudget?.headings,
  );
