import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { targetDays } from '../target-days.ts';
import { correctingRoles } from './permissions.ts';
import { listWaitingCorrections } from './queries.ts';
import { correctionWorkflow } from './workflow.ts';

/** The corrections on which this person decides, and those that they proposed and another person decides on. */
export async function listCorrectionTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<Task<'correction'>[]> {
  if (!hasRole(actor, ...correctingRoles)) return [];
  const waiting = await listWaitingCorrections(tx, { actionId, partnerId: actor.organisationId });
  return waiting.flatMap((one) => {
    const acts = tasksOf(correctionWorkflow, actor, one, dayIn(zone, now)).length > 0;
    if (!acts && one.proposedBy !== actor.personId) return [];
    return [
      {
        ...{ kind: 'correction' as const, part: acts ? ('act' as const) : ('wait' as const), record: one.id },
        ...{ about: one.agreementNumber, named: one.agreementNumber, sender: one.partnerName },
        due: endOfDay(addDays(dayIn(zone, one.proposedAt), targetDays.correction)),
        href: `/corrections/${one.id}`,
      },
    ];
  });
}
