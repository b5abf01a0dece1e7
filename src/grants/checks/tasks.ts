import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { targetDays } from '../target-days.ts';
import { listWaitingChecks } from './queries.ts';
import { checkWorkflow } from './workflow.ts';

/** The checks that this person confirms or sends back, and those of theirs that wait for a second person. */
export async function listCheckTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<Task<'confirm_check'>[]> {
  if (!hasRole(actor, 'grant_officer', 'programme_manager')) return [];
  return (await listWaitingChecks(tx, actionId)).flatMap((one) => {
    const acts = tasksOf(checkWorkflow, actor, one, dayIn(zone, now)).length > 0;
    if (!acts && one.firstConcludedBy !== actor.personId) return [];
    return [
      {
        kind: 'confirm_check' as const,
        part: acts ? ('act' as const) : ('wait' as const),
        ...{ record: one.id, about: one.number, named: one.number, sender: one.sender },
        due: endOfDay(addDays(dayIn(zone, one.firstConcludedAt), targetDays.confirm_check)),
        href: `/staff/applications/${one.id}`,
      },
    ];
  });
}
