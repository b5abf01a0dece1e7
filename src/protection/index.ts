import type { Route } from '../platform/http/route.ts';
import type { Workflow } from '../platform/workflow/steps.ts';
import { serviceWorkflow } from './directory/workflow.ts';
import { type DutyNeeds, dutyRoutes } from './duties/routes.tsx';
import { dutyWorkflow } from './duties/workflow.ts';

export { type InventedYear, planServices } from './demonstration/plan-services.ts';
export { deskRoutes } from './directory/desk/desk-routes.tsx';
export { hsdsRoutes } from './directory/hsds/hsds-routes.ts';
export { sealServices } from './directory/seal-services.ts';
export { type StreetNeeds, streetRoutes } from './directory/street/street-routes.ts';
export { confirmDuty, endDuty, refuseDuty } from './duties/decide-duty.ts';
export { proposeDuty } from './duties/propose-duty.ts';
export { protectionTasks } from './tasks.ts';
export { withOwnDuties } from './with-own-duties.ts';

/** Duties for the protected records. Only files of `src` itself know this area. */
export function protectionRoutes(needs: DutyNeeds): Route[] {
  return dutyRoutes(needs);
}

/** The lives of its records, for whoever asks whether a step is over. */
export const protectionWorkflows: readonly Workflow[] = [dutyWorkflow, serviceWorkflow];
