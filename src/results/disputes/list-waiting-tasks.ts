import { getDefinition, indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { inLanguage } from '../../platform/language/language.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../../platform/tasks.ts';
import { statesWithTask, tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listOpenDisputes } from './queries.ts';
import { disputeWorkflow } from './workflow.ts';

export const disputeTaskKinds = {
  answer: { before: 5, waiter: 'shown', atOnce: true },
} as const satisfies Record<string, TaskKind>;
type Kind = keyof typeof disputeTaskKinds;

/** Disputes without an answer: for the programme manager and the partner that keeps the record, and for the person who waits. */
async function listWaitingTasks({ tx, actor, actionId, now, language }: TaskAsking): Promise<Task<Kind>[]> {
  if (statesWithTask(disputeWorkflow, actor).length === 0) return [];
  const open = await listOpenDisputes(tx, actionId);
  if (open.length === 0) return [];
  const today = dayIn(zone, now);
  const indicators = indicatorsOf((await getDefinition(tx, actionId)).logframe);
  return open.flatMap((dispute): Task<Kind>[] => {
    const { id, indicator, dueOn, raisedBy } = dispute;
    const found = indicators.find(({ code }) => code === indicator);
    const name = found ? inLanguage(found.name, language.locale) : indicator;
    const task = {
      ...{ record: id, about: name, named: name, href: `/staff/disputes/${id}`, due: endOfDay(dueOn) },
    };
    if (raisedBy === actor.personId) return [{ ...task, kind: 'answer', part: 'wait' }];
    return (tasksOf(disputeWorkflow, actor, dispute, today) as Kind[]).map((kind) => ({ ...task, kind }));
  });
}

export const disputeTasks: TaskSource = {
  texts: 'results.dispute.task',
  waits: 'results.dispute.task.wait',
  kinds: disputeTaskKinds,
  list: listWaitingTasks,
};
