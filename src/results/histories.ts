import { historyForStaff } from '../platform/audit/history.ts';

/** What the histories of periods and donor reports show. */
export const periodHistory = historyForStaff('results_period', ['period.create', 'period.freeze']);
export const donorReportHistory = historyForStaff('donor_report', [
  'donor_report.create',
  'donor_report.write',
  'donor_report.build',
]);
