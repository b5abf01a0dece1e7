import { type Actor, hasRole, may } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { barOf } from '../../platform/workflow/steps.ts';
import { endOfDay } from '../../platform/zone.ts';
import { mustBeClosable } from '../agreements/rules.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { closingPermissions } from './permissions.ts';
import { listOpenClosings, listOpenRecoveries, type OpenClosing } from './queries-tasks.ts';

type Kind = 'confirm_closing' | 'close' | 'recovery';

/**
 * The certifier confirms the balance of what can be closed, then an officer closes it; what is paid back is the certifier's task until
 * all of it came in. Each waits for the other's.
 */
export async function listClosingTasks(tx: Tx, actor: Actor, actionId: string): Promise<Task<Kind>[]> {
  if (!hasRole(actor, 'cso_certifier', 'grant_officer', 'finance_officer')) return [];
  const asking = { actionId, organisationId: actor.organisationId };
  const task = (kind: Kind, part: 'act' | 'wait', one: { id: string; number: string; sender: string }) => ({
    ...{ kind, part, record: one.id, about: one.number, named: one.number, sender: one.sender },
    href: `/agreements/${one.id}/closing`,
  });
  const closings = (await listOpenClosings(tx, asking)).filter(canBeClosed).flatMap((one) => {
    const kind: Kind = one.closingConfirmedAt ? 'close' : 'confirm_closing';
    const certifies = may(actor, agreementSteps.confirm_closing.permission, one);
    if (!certifies && !may(actor, agreementSteps.sign.permission, one)) return [];
    if (kind === 'close' && barOf(agreementSteps.complete, actor.personId, one)) return [];
    const part = certifies === (kind === 'confirm_closing') ? 'act' : 'wait';
    return [{ ...task(kind, part, one), due: endOfDay(one.dueOn) }];
  });
  const recoveries = (await listOpenRecoveries(tx, asking)).flatMap((one) => {
    const certifies = may(actor, agreementSteps.confirm_closing.permission, one);
    if (!certifies && !may(actor, closingPermissions.receive, one)) return [];
    return [{ ...task('recovery', certifies ? 'act' : 'wait', one), due: endOfDay(one.dueOn) }];
  });
  return [...closings, ...recoveries];
}

function canBeClosed(one: OpenClosing): boolean {
  try {
    mustBeClosable(one);
    return true;
  } catch (refused) {
    if (refused instanceof Problem) return false;
    throw refused;
  }
}
