import { addDays, dayIn, type Instant, type PlainDate } from '../platform/dates.ts';
import { type Actor, may } from '../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../platform/tasks.ts';
import type { Tx } from '../platform/work.ts';
import { hrefOf, statesWithTask, tasksOf } from '../platform/workflow/standing.ts';
import { endOfDay, zone } from '../platform/zone.ts';
import { listCommented } from './comments/queries-tasks.ts';
import { commentedStates } from './comments/rules.ts';
import { finishStepPermission } from './engagements/permissions.ts';
import { listDueSteps } from './engagements/queries-next.ts';
import { partOf } from './follow.ts';
import { listOpenMaterials } from './materials/queries.ts';
import { materialSteps, materialWorkflow } from './materials/workflow.ts';
import { editMeasurePermission } from './measures/permissions.ts';
import { listDueMeasures } from './measures/queries.ts';
import { askSubstantiationPermission, listSubstantiationsPermission } from './outcomes/permissions.ts';
import { listAskedOf, listUnconfirmed } from './outcomes/queries-substantiations.ts';
import { reviewRecommendationPermission, seeRecommendation } from './recommendations/permissions.ts';
import { listReplies, type Reply } from './replies/queries.ts';
import { noteOf } from './replies/rules.ts';
import { replySteps, replyWorkflow } from './replies/workflow.ts';
import { listOpenRequests } from './requests/queries-open.ts';
import { listAskedPermission, registerLetterPermission } from './responses/permissions.ts';
import { listAsked, listUnanswered } from './responses/queries.ts';
import { listDue } from './reviews/queries.ts';

/** Days that an institution has for its answer, an organisation for its confirmation, a reviewer for a material, its writers for comments on it, and a colleague for the approval of a reply, or its writer for the correction. */
const days = { answer: 30, substantiate: 21, material: 14, comments: 14, approval: 10 } as const;

const week: TaskKind = { before: 7, waiter: 'shown' };
export const advocacyTaskKinds = {
  review: week,
  next_step: week,
  measure: week,
  answer: week,
  request: week,
  reply: week,
  reply_returned: week,
  chase: week,
  substantiate: week,
  material: week,
  material_comments: { before: 7, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;
type Kind = keyof typeof advocacyTaskKinds;

/** What waits in the area: for the person who recorded it, the institution or organisation that is asked, the reviewer; and for who waits for them. */
export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
  until: PlainDate = addDays(dayIn(zone, now), week.before!),
): Promise<Task<Kind>[]> {
  return [
    ...(await listFollowed(tx, actor, actionId, until)),
    ...(await listAskedFor(tx, actor, actionId, now)),
    ...(await listMaterials(tx, actor, actionId, now)),
    ...(await listComments(tx, actor, actionId)),
  ];
}

/** A recommendation to review, a next step, a measure: by the day that was set when it was recorded. */
async function listFollowed(tx: Tx, actor: Actor, actionId: string, until: PlainDate): Promise<Task<Kind>[]> {
  const tasks: (Task<Kind> | undefined)[] = [];
  if (may(actor, reviewRecommendationPermission, undefined))
    for (const one of await listDue(tx, actionId, until)) {
      const part = partOf(actor, one);
      const page = `/staff/recommendations/${one.id}`;
      tasks.push(
        part && {
          ...{ kind: 'review', part, record: one.id, about: one.title, named: one.title },
          due: endOfDay(one.reviewOn),
          href: part === 'act' ? `${page}/review` : page,
        },
      );
    }
  if (may(actor, finishStepPermission, undefined))
    for (const one of await listDueSteps(tx, actionId, until)) {
      const part = partOf(actor, one);
      tasks.push(
        part && {
          ...{ kind: 'next_step', part, record: one.id, about: one.nextStep },
          due: endOfDay(one.nextOn),
          href: `/staff/engagements/${one.id}`,
        },
      );
    }
  if (may(actor, editMeasurePermission, undefined))
    for (const one of await listDueMeasures(tx, actionId, until)) {
      const part = partOf(actor, one);
      tasks.push(
        part && {
          ...{ kind: 'measure', part, record: one.id, about: one.title, named: one.title },
          due: endOfDay(one.dueOn),
          href: `/staff/measures/${one.id}/edit`,
        },
      );
    }
  return tasks.filter((one) => one !== undefined);
}

/** An answer to a recommendation and a confirmation of an outcome: for those who are asked, and for who asked them. */
async function listAskedFor(tx: Tx, actor: Actor, actionId: string, now: Instant): Promise<Task<Kind>[]> {
  const tasks: Task<Kind>[] = [];
  const handed = may(actor, listAskedPermission, undefined) ? await listHanded(tx, actor, actionId) : [];
  for (const reply of handed)
    tasks.push(...(reply.state === 'draft' ? correctionOf(actor, reply) : approvalOf(actor, reply, now)));
  if (may(actor, listAskedPermission, undefined))
    for (const { id, title, answered, publishedOn, replyBy } of await listAsked(
      tx,
      actionId,
      actor.organisationId,
    ))
      if (!answered && !handed.some(({ recommendationId }) => recommendationId === id))
        tasks.push({
          ...{ kind: replyBy ? 'request' : 'answer', record: id, about: title, named: title },
          href: `/asked/${id}`,
          due: endOfDay(replyBy ?? addDays(publishedOn, days.answer)),
        });
  if (may(actor, registerLetterPermission, undefined) && may(actor, seeRecommendation, undefined)) {
    for (const one of await listUnanswered(tx, actionId))
      if (partOf(actor, one))
        tasks.push({
          ...{ kind: 'answer', part: 'wait', record: `${one.id} ${one.addresseeId}`, named: one.title },
          about: `${one.title} · ${one.institution}`,
          href: `/staff/recommendations/${one.id}`,
          due: endOfDay(addDays(one.publishedOn, days.answer)),
        });
    tasks.push(...(await listRequested(tx, actor, actionId)));
  }
  if (may(actor, listSubstantiationsPermission, undefined))
    for (const { id, title, askedOn, givenOn } of await listAskedOf(tx, actionId, actor.organisationId))
      if (givenOn === null)
        tasks.push({
          ...{ kind: 'substantiate', record: id, about: title, named: title, href: `/substantiations/${id}` },
          due: endOfDay(addDays(askedOn, days.substantiate)),
        });
  if (may(actor, askSubstantiationPermission, undefined))
    for (const one of await listUnconfirmed(tx, actionId))
      if (partOf(actor, one))
        tasks.push({
          ...{ kind: 'substantiate', part: 'wait', record: one.id, named: one.title },
          about: `${one.title} · ${one.name}`,
          href: `/staff/outcomes/${one.outcomeId}`,
          due: endOfDay(addDays(one.askedOn, days.substantiate)),
        });
  return tasks;
}

/** Replies that wait for approval or were returned for correction. */
const listHanded = async (tx: Tx, { organisationId }: Actor, actionId: string) =>
  (await listReplies(tx, actionId, { organisationId })).filter(
    (one) => one.state === 'submitted' || noteOf(one).returned !== '',
  );

/** The correction of a reply that was returned: for who submitted it; the colleagues wait. */
const correctionOf = (actor: Actor, reply: Reply): Task<Kind>[] => [
  {
    ...{ kind: 'reply_returned', part: reply.submittedBy === actor.personId ? 'act' : 'wait' },
    ...{ record: reply.id, about: reply.title, named: reply.title },
    href: `/replies/${reply.id}`,
    due: endOfDay(addDays(dayIn(zone, reply.submittedAt!), days.approval)),
  },
];

/** The approval of a reply: for another person of the institution, and for who submitted it and waits. */
function approvalOf(actor: Actor, reply: Reply, now: Instant): Task<Kind>[] {
  const acts = tasksOf(replyWorkflow, actor, reply, dayIn(zone, now)).length > 0;
  if (!acts && reply.submittedBy !== actor.personId) return [];
  return [
    {
      ...{ kind: 'reply', part: acts ? 'act' : 'wait', record: reply.id },
      ...{ about: reply.title, named: reply.title },
      href: acts ? hrefOf(replySteps.send.button, reply.id) : `/replies/${reply.id}`,
      due: endOfDay(addDays(dayIn(zone, reply.submittedAt!), days.approval)),
    },
  ];
}

/** The reply to a request that was sent: its sender waits for an institution that can sign in, and must ask after any other. */
async function listRequested(tx: Tx, actor: Actor, actionId: string): Promise<Task<Kind>[]> {
  return (await listOpenRequests(tx, actionId)).flatMap((one): Task<Kind>[] => {
    const part = partOf(actor, one);
    if (!part) return [];
    return [
      {
        ...(one.hasAccount ? { kind: 'request', part: 'wait' } : { kind: 'chase', part }),
        ...{ record: one.id, named: one.title, about: `${one.title} · ${one.institution}` },
        href: `/staff/recommendations/${one.recommendationId}#requests`,
        due: endOfDay(one.replyBy),
      },
    ];
  });
}

/** A material in review: for those who may review it, as its workflow says, and for its writers. */
async function listMaterials(tx: Tx, actor: Actor, actionId: string, now: Instant): Promise<Task<Kind>[]> {
  const tasks: Task<Kind>[] = [];
  for (const one of await listOpenMaterials(tx, actionId, statesWithTask(materialWorkflow, actor))) {
    const acts = tasksOf(materialWorkflow, actor, one, dayIn(zone, now)).length > 0;
    if (!acts && !one.writers.includes(actor.personId)) continue;
    tasks.push({
      ...{
        kind: 'material',
        part: acts ? 'act' : 'wait',
        record: one.id,
        about: one.title,
        named: one.title,
      },
      href: acts ? hrefOf(materialSteps.approve.button, one.id) : `/staff/materials/${one.id}`,
      due: endOfDay(addDays(dayIn(zone, one.updatedAt), days.material)),
    });
  }
  return tasks;
}

/** Open comments on a publication: for each person who wrote on its edition. */
async function listComments(tx: Tx, actor: Actor, actionId: string): Promise<Task<Kind>[]> {
  if (!may(actor, materialSteps.edit.permission, undefined)) return [];
  return (await listCommented(tx, actionId, actor.personId, commentedStates)).map(({ id, title, since }) => ({
    ...{ kind: 'material_comments', part: 'act', record: id, about: title, named: title },
    href: `/staff/materials/${id}`,
    due: endOfDay(addDays(dayIn(zone, since), days.comments)),
  }));
}

export const advocacyTasks: TaskSource = {
  texts: 'advocacy.task',
  waits: 'advocacy.task.wait',
  kinds: advocacyTaskKinds,
  list: ({ tx, actor, actionId, now, until }) => listWaitingTasks(tx, actor, actionId, now, until),
};
