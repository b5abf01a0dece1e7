import { historyForStaff } from '../platform/audit/history.ts';
import { wordsOf } from '../platform/workflow/steps.ts';
import { donorReportWorkflow } from './report/workflow.ts';

/** What the histories of periods and donor reports show. */
export const periodHistory = historyForStaff('results_period', ['period.create', 'period.freeze']);
export const visibilityHistory = historyForStaff('visibility_product', [
  ...['record', 'check', 'edit', 'withdraw'].map((verb) => `visibility.${verb}`),
  ...['keep', 'decide', 'remove'].map((verb) => `paper.${verb}`),
]);
export const donorReportHistory = historyForStaff('donor_report', [
  'donor_report.create',
  ...wordsOf(donorReportWorkflow, 'staff'),
]);
