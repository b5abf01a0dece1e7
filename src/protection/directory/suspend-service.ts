import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { holdService } from './hold-service.ts';
import { saveService } from './queries.ts';
import { serviceWorkflow } from './workflow.ts';

/** Danger: it is closed for the moment, at once. */
export async function suspendService(work: Work, serviceId: string): Promise<void> {
  const state = beginStep(work, serviceWorkflow, 'suspend', await holdService(work, serviceId));
  await saveService(work.tx, serviceId, { state, suspendedOn: dayIn(zone, work.now) });
  await finishStep(work, serviceWorkflow, 'suspend', serviceId);
}
