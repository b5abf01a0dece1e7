import { dayIn, type Instant } from '../platform/dates.ts';
import { type Actor, hasRole, may } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { hrefOf, statesWithTask, tasksOf } from '../platform/workflow/standing.ts';
import { endOfDay, zone } from '../platform/zone.ts';
import { finishStepPermission } from './engagements/permissions.ts';
import { listDueSteps } from './engagements/queries-next.ts';
import { listOpenMaterials } from './materials/queries.ts';
import { materialSteps, materialWorkflow } from './materials/workflow.ts';
import { listSubstantiationsPermission } from './outcomes/permissions.ts';
import { listAskedOf } from './outcomes/queries-substantiations.ts';
import { reviewRecommendationPermission } from './recommendations/permissions.ts';
import { listAskedPermission } from './responses/permissions.ts';
import { listAsked } from './responses/queries.ts';
import { listDue } from './reviews/queries.ts';

/** What waits: a recommendation to look at again, for whoever recorded it and the programme managers; one to answer, for its institution; a next step, for whoever recorded it; a change to confirm, for who is asked; a material to review, for whoever may and has not written on it. */
export type WaitingTask = {
  readonly kind: 'review' | 'answer' | 'next_step' | 'substantiate' | 'material';
  readonly about: string;
  readonly href: string;
  readonly due: Instant | null;
};

export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<WaitingTask[]> {
  const tasks: WaitingTask[] = [];
  if (may(actor, reviewRecommendationPermission, undefined)) {
    const whose = hasRole(actor, 'programme_manager') ? undefined : actor.personId;
    for (const { id, title, reviewOn } of await listDue(tx, actionId, dayIn(zone, now), whose))
      tasks.push({
        kind: 'review',
        about: title,
        href: `/staff/recommendations/${id}/review`,
        due: endOfDay(reviewOn),
      });
  }
  if (may(actor, listAskedPermission, undefined))
    for (const { id, title, answered } of await listAsked(tx, actionId, actor.organisationId))
      if (!answered) tasks.push({ kind: 'answer', about: title, href: `/asked/${id}`, due: null });
  for (const one of await listOpenMaterials(tx, actionId, statesWithTask(materialWorkflow, actor)))
    if (tasksOf(materialWorkflow, actor, one, dayIn(zone, now)).length > 0) {
      const href = hrefOf(materialSteps.approve.button, one.id);
      tasks.push({ kind: 'material', about: one.title, href, due: null });
    }
  return [...tasks, ...(await listInfluenceTasks(tx, actor, actionId, now))];
}

/** Next steps that are due, and changes to confirm. */
async function listInfluenceTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<WaitingTask[]> {
  const tasks: WaitingTask[] = [];
  if (may(actor, finishStepPermission, undefined)) {
    const whose = hasRole(actor, 'programme_manager') ? undefined : actor.personId;
    for (const { id, nextStep, nextOn } of await listDueSteps(tx, actionId, dayIn(zone, now), whose))
      tasks.push({
        kind: 'next_step',
        about: nextStep,
        href: `/staff/engagements/${id}`,
        due: endOfDay(nextOn),
      });
  }
  if (may(actor, listSubstantiationsPermission, undefined))
    for (const { id, title, givenOn } of await listAskedOf(tx, actionId, actor.organisationId))
      if (givenOn === null)
        tasks.push({ kind: 'substantiate', about: title, href: `/substantiations/${id}`, due: null });
  return tasks;
}
