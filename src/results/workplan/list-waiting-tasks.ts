import { getDefinition } from '../../action/index.ts';
import { dayIn, type Instant } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { lateAndNext, staffMilestones } from './milestones.ts';

export type WaitingTask = {
  readonly about: Multilingual;
  readonly href: string;
  readonly due: Instant | null;
};

/** The milestones that are late: for the officers of the partner that is responsible, and where none is, for the programme managers. */
export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<WaitingTask[]> {
  const leads = hasRole(actor, 'programme_manager');
  if (!leads && !hasRole(actor, 'grant_officer')) return [];
  const definition = await getDefinition(tx, actionId);
  const all = await staffMilestones(tx, { actionId, definition, today: dayIn(zone, now) });
  return lateAndNext(all)
    .late.filter(({ partnerId }) => partnerId === actor.organisationId || (partnerId === null && leads))
    .map(({ activity, milestone, plan }) => ({
      about: milestone.title,
      href: `/staff/work-plan/${activity.key}`,
      due: plan && endOfDay(plan.endsOn),
    }));
}
