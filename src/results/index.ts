import type { PaperStore } from '../papers/index.ts';
import type { Route } from '../platform/http/route.ts';
import type { Findable } from '../platform/search/findable.ts';
import type { Workflow } from '../platform/workflow/steps.ts';
import { disputeRoutes } from './disputes/routes.tsx';
import { disputeWorkflow } from './disputes/workflow.ts';
import { logframeRoutes } from './logframe/routes.tsx';
import { matrixRoutes } from './logframe/routes-matrix.tsx';
import { noteRoutes } from './notes/routes.tsx';
import { partRoutes } from './parts/routes.tsx';
import { partWorkflow } from './parts/workflow.ts';
import { paymentRoutes } from './payments/routes.tsx';
import { periodRoutes } from './periods/routes.tsx';
import { publicResultsRoutes } from './public/routes.tsx';
import { donorReportRoutes } from './report/routes.tsx';
import { templateRoutes } from './report/routes-templates.tsx';
import { donorReportWorkflow } from './report/workflow.ts';
import { riskRoutes } from './risks/routes.tsx';
import { riskWorkflow } from './risks/workflow.ts';
import { statusRoutes } from './status/routes.tsx';
import { changesRoutes } from './status/routes-changes.tsx';
import { verificationRoutes } from './verification/routes.ts';
import { visibilityRoutes } from './visibility/routes.tsx';
import { workPlanRoutes } from './workplan/routes.tsx';

export { changeValue } from './disputes/change-value.ts';
export { keepValue } from './disputes/keep-value.ts';
export { disputeTasks } from './disputes/list-waiting-tasks.ts';
export { raiseDispute } from './disputes/raise-dispute.ts';
export { indicatorPages } from './indicator-pages.ts';
export { resultsJobs, resultsJobWords } from './jobs.ts';
export { loadTargets } from './logframe/load-targets.ts';
export { listTargets, type Target } from './logframe/queries.ts';
export { setTarget } from './logframe/set-target.ts';
export type { Measured, MeasuredRecord, Place, Window } from './measure.ts';
export { noteTasks } from './notes/list-waiting-tasks.ts';
export { acceptPart } from './parts/accept-part.ts';
export { askForParts } from './parts/ask-for-parts.ts';
export { partTasks } from './parts/list-waiting-tasks.ts';
export { listItems } from './parts/queries-texts.ts';
export { submitPart } from './parts/submit-part.ts';
export { takePart } from './parts/take-part.ts';
export { writePart } from './parts/write-part.ts';
export { enterForecast } from './payments/enter-forecast.ts';
export { recordReceived } from './payments/record-received.ts';
export { createPeriod } from './periods/create-period.ts';
export { freezePeriod } from './periods/freeze-period.ts';
export { listChangedPeriods } from './periods/period-hash.ts';
export { publicStanding, publishedPeriods } from './public/published-values.ts';
export { resultsFindable } from './queries-findable.ts';
export { measure, measurePlaces } from './queries-measure.ts';
export { buildDonorReport } from './report/build-donor-report.ts';
export { createDonorReport } from './report/create-donor-report.ts';
export { donorReportTasks } from './report/list-waiting-tasks.ts';
export { packageJobWords } from './report/package-job.ts';
export type { Section } from './report/sections.ts';
export { writeNarrative } from './report/write-narrative.ts';
export { closeRisk } from './risks/close-risk.ts';
export { assumptionKey } from './risks/concerns.ts';
export { declineRisk } from './risks/decline-risk.ts';
export { riskTasks } from './risks/list-waiting-tasks.ts';
export { noteHappened } from './risks/note-happened.ts';
export { recordRisk } from './risks/record-risk.ts';
export { reviewRisk } from './risks/review-risk.ts';
export type { RiskForm } from './risks/schema.ts';
export { statusHome } from './status/home.ts';
export { checkRecord } from './visibility/check-record.ts';
export { listProducts, type Product } from './visibility/queries.ts';
export { recordProduct } from './visibility/record-product.ts';
export type { ProductForm } from './visibility/schema.ts';
export { visibilityPapers } from './visibility/subject.ts';
export { milestoneTasks } from './workplan/list-waiting-tasks.ts';
export { planMilestone } from './workplan/plan-milestone.ts';

/** The page of an indicator for everybody: its rule and what is public of its records. */
export function indicatorPath(code: string): string {
  return `/results/${code}`;
}

/** What the results are handed by the platform. */
export type ResultsParts = {
  /** Documents say that what they hold is invented. */
  readonly demonstration: boolean;
  readonly store: PaperStore;
  /** What can be found of every area: the status leads to the records that changed. */
  readonly findables: readonly Findable[];
};

/** Every page of the results: logframe, periods, donor reports, and what the public sees. */
export function resultsRoutes(parts: ResultsParts): Route[] {
  return [
    ...statusRoutes(parts),
    ...changesRoutes(parts),
    ...matrixRoutes(parts),
    ...logframeRoutes,
    ...disputeRoutes,
    ...periodRoutes,
    ...verificationRoutes(parts),
    ...donorReportRoutes(parts),
    ...templateRoutes(parts),
    ...noteRoutes,
    ...partRoutes,
    ...paymentRoutes(parts),
    ...workPlanRoutes,
    ...riskRoutes(parts),
    ...visibilityRoutes,
    ...publicResultsRoutes,
  ];
}

/** The lives of its records, for whoever asks whether a step is over. */
export const resultsWorkflows: readonly Workflow[] = [
  disputeWorkflow,
  donorReportWorkflow,
  partWorkflow,
  riskWorkflow,
];
