import { addDays, dayIn } from '../../platform/dates.ts';
import { may } from '../../platform/permissions.ts';
import type { Task, TaskAsking } from '../../platform/tasks.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { approvePermission, askApprovalPermission } from './permissions.ts';
import { listOpenApprovals } from './queries.ts';
import { daysToAnswer } from './rules.ts';

type ApprovalTask = Task<'approve' | 'approval_returned'>;

/** An event that waits for the agreement of a person: for them, and for who asked. One that was returned: for who asked. */
export async function listApprovalTasks({
  tx,
  actor,
  actionId,
}: Omit<TaskAsking, 'language'>): Promise<ApprovalTask[]> {
  if (!actor.roles.some(({ role }) => askApprovalPermission.roles[role])) return [];
  return (await listOpenApprovals(tx, actionId, actor.personId)).flatMap((one): ApprovalTask[] => {
    const about = { record: one.id, about: one.title, named: one.title };
    const href = `/staff/gatherings/${one.id}`;
    const since = one.state === 'asked' ? one.approvalAskedAt : one.approvalDecidedAt;
    const due = endOfDay(addDays(dayIn(zone, since!), daysToAnswer));
    if (one.state === 'asked' && may(actor, approvePermission, one))
      return [{ kind: 'approve', ...about, href: `${href}/approve`, due }];
    if (one.approvalAskedBy !== actor.personId || !may(actor, askApprovalPermission, one)) return [];
    return one.state === 'asked'
      ? [{ kind: 'approve', part: 'wait', ...about, href, due }]
      : [{ kind: 'approval_returned', ...about, href: `${href}/ask-approval`, due }];
  });
}
