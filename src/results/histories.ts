import { type HistoryDeclaration, historyForStaff, noHistory } from '../platform/audit/history.ts';
import { wordsOf } from '../platform/workflow/steps.ts';
import { disputePermissions } from './disputes/permissions.ts';
import { disputeWorkflow } from './disputes/workflow.ts';
import { partPermissions } from './parts/permissions.ts';
import { partWorkflow } from './parts/workflow.ts';
import { donorReportSteps, donorReportWorkflow } from './report/workflow.ts';
import { riskWorkflow } from './risks/workflow.ts';

/** What the histories of periods and donor reports show. */
export const periodHistory = historyForStaff('results_period', ['period.create', 'period.freeze']);
export const visibilityHistory = historyForStaff('visibility_product', [
  ...['record', 'check', 'edit', 'withdraw'].map((verb) => `visibility.${verb}`),
  ...['keep', 'decide', 'remove'].map((verb) => `paper.${verb}`),
]);
const ofDonorReport = historyForStaff('donor_report', [
  'donor_report.create',
  ...wordsOf(donorReportWorkflow, 'staff'),
]);
const ofCheck: readonly string[] = [donorReportSteps.ask_check, donorReportSteps.check].map(
  ({ permission }) => permission.name,
);
/** The contracting authority reads what was submitted: how often it was checked before is of those who write it. */
export const donorReportHistory: HistoryDeclaration = {
  ...ofDonorReport,
  shows: {
    ...ofDonorReport.shows,
    contracting_authority: {
      ...ofDonorReport.shows.contracting_authority,
      actions: ofDonorReport.shows.contracting_authority.actions.filter((word) => !ofCheck.includes(word)),
    },
  },
};
const ofRisk = historyForStaff('risk', ['risk.record', ...wordsOf(riskWorkflow, 'staff')]);
/** The contracting authority reads of risks in the report. */
export const riskHistory: HistoryDeclaration = {
  ...ofRisk,
  shows: { ...ofRisk.shows, contracting_authority: noHistory },
};
const ofPart = historyForStaff('report_part', [partPermissions.ask.name, ...wordsOf(partWorkflow, 'staff')]);
/** The contracting authority reads the submitted report. */
export const partHistory: HistoryDeclaration = {
  ...ofPart,
  shows: { ...ofPart.shows, contracting_authority: noHistory },
};
const ofDispute = historyForStaff('dispute', [
  disputePermissions.raise.name,
  ...wordsOf(disputeWorkflow, 'staff'),
]);
/** The contracting authority reads on the page of the indicator that a value was corrected. */
export const disputeHistory: HistoryDeclaration = {
  ...ofDispute,
  shows: { ...ofDispute.shows, contracting_authority: noHistory },
};
