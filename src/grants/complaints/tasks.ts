import { dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole, own } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listOpenComplaints } from './queries.ts';
import { complaintWorkflow } from './workflow.ts';

/** The complaints on which this person may decide, and their organisation's own, for whose answer they wait. */
export async function listComplaintTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<Task<'complaint'>[]> {
  if (!hasRole(actor, 'cso_member', 'cso_certifier', 'programme_manager', 'grant_officer', 'finance_officer'))
    return [];
  return (await listOpenComplaints(tx, actionId)).flatMap((one) => {
    const acts = tasksOf(complaintWorkflow, actor, one, dayIn(zone, now)).length > 0;
    if (!acts && !own(actor, one, null)) return [];
    return [
      {
        kind: 'complaint' as const,
        part: acts ? ('act' as const) : ('wait' as const),
        record: one.id,
        about: one.applicationNumber,
        named: one.applicationNumber,
        sender: one.partnerName,
        due: endOfDay(one.answerBy),
        href: `/complaints/${one.id}`,
      },
    ];
  });
}
