import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, hasRole, may } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { targetDays } from '../target-days.ts';
import { mentoringPermissions, mentorRoles } from './permissions.ts';
import { listOpenMentorings } from './queries.ts';
import { mentoringWorkflow } from './workflow.ts';

type Kind = 'mentor_message' | 'mentor_lesson';

/** Messages that wait for this person’s answer or that they wait for, and what a mentor whose work has ended writes down. */
export async function listMentoringTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<Task<Kind>[]> {
  if (!hasRole(actor, 'cso_member', 'cso_certifier', ...mentorRoles)) return [];
  const { organisationId, personId } = actor;
  const open = await listOpenMentorings(tx, { actionId, organisationId, personId });
  return open.flatMap((one) => {
    const [kind] = tasksOf(mentoringWorkflow, actor, one, dayIn(zone, now)) as Kind[];
    const waits = one.answerBy !== null && may(actor, mentoringPermissions.read, one);
    if (!kind && !waits) return [];
    const day = one.answerBy ?? addDays(one.endedOn!, targetDays.lesson);
    return [
      {
        ...{ kind: kind ?? ('mentor_message' as const), part: kind ? ('act' as const) : ('wait' as const) },
        ...{ record: one.id, about: one.agreementNumber, named: one.agreementNumber },
        ...{ sender: one.partnerName, due: endOfDay(day), href: `/mentorings/${one.id}` },
      },
    ];
  });
}
