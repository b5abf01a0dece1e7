import { getDefinition, protectionOf } from '../../action/index.ts';
import { addDays, dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { holdService } from './hold-service.ts';
import { saveService } from './queries.ts';
import { serviceWorkflow } from './workflow.ts';

/** For good. It is shown as closed for some days, because people still go there; what only professionals saw is gone at once. */
export async function closeService(work: Work, serviceId: string): Promise<void> {
  const { tx, actionId } = work;
  const state = beginStep(work, serviceWorkflow, 'close', await holdService(work, serviceId));
  const protection = protectionOf(await getDefinition(tx, actionId));
  const closedOn = dayIn(zone, work.now);
  const shownUntil = addDays(closedOn, protection.checks.closedDays);
  await saveService(tx, serviceId, { state, closedOn, shownUntil, discreet: null, suspendedOn: null });
  await finishStep(work, serviceWorkflow, 'close', serviceId);
}
