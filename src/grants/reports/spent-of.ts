import type { Tx } from '../../platform/work.ts';
import { listSpent, type Report } from './queries.ts';
import { spendingOf } from './spending.ts';

/** The budget of the project beside what is spent of it with this report. */
export const spentOf = async ({ tx }: { tx: Tx }, report: Report) =>
  spendingOf(
    report.budget,
    report.currency,
    await listSpent(tx, { ...report, reportId: report.id }),
    report.changedBudget?.headings,
  );
