import { historyForStaff } from '../platform/audit/history.ts';

/** What the histories of periods and donor reports show. */
export const periodHistory = historyForStaff('results_period', ['period.create', 'period.freeze']);
export const donorReportHistory = historyForStaff('donor_report', [
  'donor_report.create',
  'donor_report.write',
  'donor_report.build',
  'donor_report.submit',
  'donor_report.return',
  'donor_report.accept',
  'donor_report.ask',
  'donor_report.answer',
]);
