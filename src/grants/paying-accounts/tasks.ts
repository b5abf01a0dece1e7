import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { targetDays } from '../target-days.ts';
import { payingAccountsOf } from './queries.ts';
import { endingOf } from './rules.ts';
import { deciderRoles, payingAccountWorkflow } from './workflow.ts';

/** The account that waits for this person's confirmation, or that they entered and another person must confirm. */
export async function listPayingAccountTasks(
  tx: Tx,
  actor: Actor,
  now: Instant,
): Promise<Task<'paying_account'>[]> {
  if (!hasRole(actor, ...deciderRoles)) return [];
  const { proposed } = await payingAccountsOf(tx, actor.organisationId);
  if (!proposed) return [];
  const acts = tasksOf(payingAccountWorkflow, actor, proposed, dayIn(zone, now)).length > 0;
  if (!acts && proposed.proposedBy !== actor.personId) return [];
  const ending = endingOf(proposed);
  return [
    {
      ...{ kind: 'paying_account', part: acts ? 'act' : 'wait', record: proposed.id },
      ...{ about: `IBAN … ${ending}`, named: ending, sender: proposed.partnerName },
      due: endOfDay(addDays(dayIn(zone, proposed.proposedAt), targetDays.paying_account)),
      href: `/staff/paying-accounts/${proposed.id}`,
    },
  ];
}
