import { all, permission, type Reach } from '../platform/permissions.ts';

/** What the public sees of the results: published values, small numbers hidden. */
export const seeResults = permission('results.see', { anyone: true });

export type PeriodSubject = { readonly frozenAt: string | null };
const frozen: Reach<PeriodSubject> = (_actor, { frozenAt }) => frozenAt !== null;
export type DonorReportSubject = { readonly versions: number };
const submitted: Reach<DonorReportSubject> = (_actor, { versions }) => versions > 0;

/** The programme manager leads; the contracting authority reads what was frozen and submitted. */
export const resultsPermissions = {
  readLogframe: permission('logframe.read', {
    programme_manager: all,
    grant_officer: all,
    finance_officer: all,
    contracting_authority: all,
  }),
  readStatus: permission('status.read', {
    programme_manager: all,
    grant_officer: all,
    finance_officer: all,
    contracting_authority: all,
  }),
  readWorkPlan: permission('work_plan.read', {
    programme_manager: all,
    grant_officer: all,
    finance_officer: all,
    contracting_authority: all,
  }),
  planMilestone: permission('milestone.plan', { programme_manager: all }),
  setTarget: permission('target.set', { programme_manager: all }),
  setInterimTarget: permission('target.set_interim', { programme_manager: all }),
  loadTargets: permission('target.load', { programme_manager: all, administrator: all }),
  listPeriods: permission('period.list', { programme_manager: all, contracting_authority: all }),
  readPeriod: permission<PeriodSubject>('period.read', {
    programme_manager: all,
    contracting_authority: frozen,
  }),
  createPeriod: permission('period.create', { programme_manager: all }),
  freezePeriod: permission<PeriodSubject>('period.freeze', { programme_manager: all }),
  listDonorReports: permission('donor_report.list', { programme_manager: all, contracting_authority: all }),
  readDonorReport: permission<DonorReportSubject>('donor_report.read', {
    programme_manager: all,
    contracting_authority: submitted,
  }),
  createDonorReport: permission('donor_report.create', { programme_manager: all }),
  writeDonorReport: permission<DonorReportSubject>('donor_report.write', { programme_manager: all }),
  buildDonorReport: permission<DonorReportSubject>('donor_report.build', { programme_manager: all }),
  seeTemplatesOfDonorReport: permission('donor_report.see_templates', { programme_manager: all }),
  seeChecksOfDonorReport: permission<DonorReportSubject>('donor_report.see_checks', {
    programme_manager: all,
  }),
  askForCheckOfDonorReport: permission<DonorReportSubject>('donor_report.ask_check', {
    programme_manager: all,
  }),
  checkDonorReport: permission<DonorReportSubject>('donor_report.check', { programme_manager: all }),
  submitDonorReport: permission<DonorReportSubject>('donor_report.submit', { programme_manager: all }),
  returnDonorReport: permission<DonorReportSubject>('donor_report.return', {
    contracting_authority: submitted,
  }),
  acceptDonorReport: permission<DonorReportSubject>('donor_report.accept', {
    contracting_authority: submitted,
  }),
  askAboutDonorReport: permission<DonorReportSubject>('donor_report.ask', {
    contracting_authority: submitted,
  }),
  answerAboutDonorReport: permission<DonorReportSubject>('donor_report.answer', { programme_manager: all }),
};
