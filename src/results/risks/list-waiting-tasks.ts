import { dayIn } from '../../platform/dates.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../../platform/tasks.ts';
import { statesWithTask, tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listRisks } from './queries.ts';
import { reviewAhead, riskWorkflow } from './workflow.ts';

/** The programme manager may review every risk, too: nobody only waits. */
export const riskTaskKinds = {
  review: { before: reviewAhead, waiter: 'all_act' },
  accept: { before: null, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;
type Kind = keyof typeof riskTaskKinds;

/** Risks whose review is near, for who answers for them and the programme manager; and proposals. */
async function listWaitingTasks({ tx, actor, actionId, now, until }: TaskAsking): Promise<Task<Kind>[]> {
  if (statesWithTask(riskWorkflow, actor).length === 0) return [];
  const days = [dayIn(zone, now), ...(until ? [until] : [])];
  return (await listRisks(tx, { actionId })).flatMap((risk) =>
    ([...new Set(days.flatMap((day) => tasksOf(riskWorkflow, actor, risk, day)))] as Kind[]).map((kind) => ({
      ...{ kind, record: risk.id, about: risk.title, named: risk.title, href: `/staff/risks/${risk.id}` },
      due: kind === 'review' ? endOfDay(risk.reviewOn) : null,
    })),
  );
}

export const riskTasks: TaskSource = {
  texts: 'results.risk.task',
  kinds: riskTaskKinds,
  list: listWaitingTasks,
};
