import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { type Actor, hasRole, may } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { hrefOf, tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { targetDays } from '../target-days.ts';
import { mentoringPermissions, mentorRoles } from './permissions.ts';
import { listOpenMentorings, type Mentoring, type OpenMentoring } from './queries.ts';
import { mentoringWorkflow } from './workflow.ts';

type Kind = 'mentor_message' | 'mentor_lesson' | 'mentor_left';

/**
 * Messages that wait for this person’s answer or that they wait for, and what a mentor whose work has ended writes down. Where a mentor
 * has left, an officer appoints another.
 */
export async function listMentoringTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<Task<Kind>[]> {
  if (!hasRole(actor, 'cso_member', 'cso_certifier', ...mentorRoles)) return [];
  const { organisationId, personId } = actor;
  const open = await listOpenMentorings(tx, { actionId, organisationId, personId });
  const today = dayIn(zone, now);
  return open.flatMap((one) => (one.mentorActive ? taskOf(actor, one, today) : taskOfLeft(actor, one)));
}

function taskOf(actor: Actor, one: Mentoring, today: PlainDate): Task<Kind>[] {
  const [kind] = tasksOf(mentoringWorkflow, actor, one, today) as Kind[];
  const waits = one.answerBy !== null && may(actor, mentoringPermissions.read, one);
  if (!kind && !waits) return [];
  const day = one.answerBy ?? addDays(one.endedOn!, targetDays.lesson);
  return [
    {
      ...common(one),
      kind: kind ?? 'mentor_message',
      part: kind ? 'act' : 'wait',
      due: endOfDay(day),
      href: `/mentorings/${one.id}`,
    },
  ];
}

function taskOfLeft(actor: Actor, one: OpenMentoring): Task<Kind>[] {
  const theirs = one.mentorId === actor.personId;
  if (one.state === 'ended' || theirs || !may(actor, mentoringPermissions.read, one)) return [];
  const appoint = agreementSteps.appoint_mentor;
  const acts = may(actor, appoint.permission, one);
  return [
    {
      ...common(one),
      kind: 'mentor_left',
      part: acts ? 'act' : 'wait',
      due: endOfDay(addDays(dayIn(zone, one.leftAt), targetDays.mentor)),
      href: acts ? hrefOf(appoint.button, one.agreementId) : `/mentorings/${one.id}`,
    },
  ];
}

const common = ({ id, agreementNumber, partnerName }: Mentoring) => ({
  ...{ record: id, about: agreementNumber, named: agreementNumber, sender: partnerName },
});
