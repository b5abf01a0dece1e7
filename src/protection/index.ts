import type { Route } from '../platform/http/route.ts';
import type { Queries } from '../platform/work.ts';
import type { Workflow } from '../platform/workflow/steps.ts';
import { planIncidents } from './demonstration/plan-incidents.ts';
import { planReleases } from './demonstration/plan-releases.ts';
import { type InventedYear, planServices } from './demonstration/plan-services.ts';
import { sealServices } from './directory/seal-services.ts';
import { serviceWorkflow } from './directory/workflow.ts';
import { type DutyNeeds, dutyRoutes } from './duties/routes.tsx';
import { dutyWorkflow } from './duties/workflow.ts';
import { sealNotes } from './incidents/seal-notes.ts';
import { incidentWorkflow } from './incidents/workflow.ts';
import type { SealKeys } from './sealed.ts';
import { releaseWorkflow } from './statistics/workflow.ts';

export { deskRoutes } from './directory/desk/desk-routes.tsx';
export { hsdsRoutes } from './directory/hsds/hsds-routes.ts';
export { listDanger, repeatDanger } from './directory/repeat-danger.ts';
export { streetForms } from './directory/street/street-forms.tsx';
export { type StreetNeeds, streetRoutes } from './directory/street/street-routes.ts';
export { confirmDuty, endDuty, refuseDuty } from './duties/decide-duty.ts';
export { proposeDuty } from './duties/propose-duty.ts';
export { listDuties } from './duties/queries-repeated.ts';
export { repeatEndedDuties } from './duties/repeat-ended.ts';
export { listCompared, repeatCompared } from './incidents/compare/queries-answers.ts';
export { incidentRoutes } from './incidents/desk/incident-routes.tsx';
export { listWithdrawn, repeatWithdrawals } from './incidents/repeat-withdrawals.ts';
export { leftOutOfExports, partlyInExports } from './left-out-of-exports.ts';
export { listAnswers, repeatAnswers } from './statistics/contribution/queries-answers.ts';
export { releaseJobs, releaseJobWords } from './statistics/jobs.ts';
export { type GoneAgain, listGoneReleases, repeatGoneReleases } from './statistics/queries-again.ts';
export { statisticsRoutes } from './statistics/routes.ts';
export { protectionTasks } from './tasks.ts';
export { trailJobs, trailJobWords } from './trail/jobs.ts';
export { verifyEvents } from './trail/queries.ts';
export { withOwnDuties } from './with-own-duties.ts';

/** Duties for the protected records. Only files of `src` itself know this area. */
export function protectionRoutes(needs: DutyNeeds): Route[] {
  return dutyRoutes(needs);
}

/** The lives of its records, for whoever asks whether a step is over. */
export const protectionWorkflows: readonly Workflow[] = [
  dutyWorkflow,
  serviceWorkflow,
  incidentWorkflow,
  releaseWorkflow,
];

/** Plans what a demonstration has of this area: duties, services, incidents and tables, in invented places. */
export function planProtection(year: InventedYear): void {
  planServices(year);
  planIncidents(year);
  planReleases(year);
}

/**
 * Seals under the SECRET of today what the program sealed in this area under an earlier one: at every start, as the owner. Returns how
 * many notes of incidents no known SECRET opens.
 */
export async function sealProtection(db: Queries, keys: SealKeys): Promise<{ readonly closed: number }> {
  await sealServices(db, keys);
  const { closed } = await sealNotes(db, keys);
  return { closed };
}
