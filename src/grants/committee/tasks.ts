import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { type Actor, hasRole, may, ofPartner } from '../../platform/permissions.ts';
import type { Task } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { hrefOf, tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { targetDays } from '../target-days.ts';
import { committeePermissions, committeeRoles } from './permissions.ts';
import { type Committee, listOpenCommittees } from './queries.ts';
import { committeeSteps, committeeWorkflow } from './workflow.ts';

type Kind = 'committee_declare' | 'committee_close' | 'committee_sign';

/** What a member or the organiser of an evaluation committee must do, and for whose declarations and signatures its officers wait. */
export async function listCommitteeTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
  until?: PlainDate,
): Promise<Task<Kind>[]> {
  if (!hasRole(actor, ...committeeRoles)) return [];
  // A meeting of a later day is closed then.
  const days = [dayIn(zone, now), ...(until ? [until] : [])];
  return (await listOpenCommittees(tx, actionId)).flatMap((one) => {
    const kinds = [...new Set(days.flatMap((day) => tasksOf(committeeWorkflow, actor, one, day)))] as Kind[];
    const acts = kinds.map((kind) => taskOf(one, kind, 'act'));
    return [...acts, ...waitsOf(actor, one, kinds)];
  });
}

function waitsOf(actor: Actor, one: Committee, acts: readonly Kind[]): Task<Kind>[] {
  const officer = actor.roles.some(
    ({ role, jurisdiction }) => role === 'grant_officer' && ofPartner(actor, one, jurisdiction),
  );
  if (!officer || !may(actor, committeePermissions.read, one)) return [];
  const open = one.applicants > 0 && one.members.some(({ declaration }) => declaration === null);
  const kind = one.state === 'signing' ? 'committee_sign' : open ? 'committee_declare' : undefined;
  return kind && !acts.includes(kind) ? [taskOf(one, kind, 'wait')] : [];
}

const steps = {
  committee_declare: committeeSteps.declare,
  committee_close: committeeSteps.close,
  committee_sign: committeeSteps.sign,
};

function taskOf(one: Committee, kind: Kind, part: 'act' | 'wait'): Task<Kind> {
  const days: Record<Kind, PlainDate> = {
    committee_declare: one.meetingOn,
    committee_close: addDays(one.meetingOn, targetDays.close_meeting),
    committee_sign: one.signBy ?? one.meetingOn,
  };
  const own = part === 'act' && kind !== 'committee_close';
  return {
    ...{ kind, part, record: one.id, about: one.callNumber, named: one.callNumber, sender: one.partnerName },
    due: endOfDay(days[kind]),
    href: own ? hrefOf(steps[kind].button, one.id) : `/committees/${one.id}`,
  };
}
