import { getContract } from '../../action/index.ts';
import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { type Actor, hasRole, may } from '../../platform/permissions.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../../platform/tasks.ts';
import { statesWithTask, tasksForOthers, tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { noCheck, withCheckSeenBy } from '../checking/gather-check.ts';
import { answerDueOn, dueOf } from './due.ts';
import { listOpenDonorReports, listOpenQuestions, type OpenDonorReport } from './queries-open.ts';
import { donorReportSteps, donorReportWorkflow } from './workflow.ts';

/** The draft has no reader yet: until it is submitted, it is the coordinator's alone. */
export const donorReportTaskKinds = {
  submit: { before: 14, waiter: 'owner_alone' },
  check: { before: 14, waiter: 'shown', atOnce: true },
  decide: { before: 14, waiter: 'shown', atOnce: true },
  correct: { before: 7, waiter: 'shown' },
  answer: { before: 7, waiter: 'shown', atOnce: true },
} as const satisfies Record<string, TaskKind>;
type Kind = keyof typeof donorReportTaskKinds;

/** Reports and questions about them: for who must check, submit, decide, correct or answer, and for who waits for it. */
async function listWaitingTasks({ tx, actor, actionId, now }: TaskAsking): Promise<Task<Kind>[]> {
  const answers = may(actor, donorReportSteps.answer.permission, { versions: 1 });
  const asks = may(actor, donorReportSteps.ask.permission, { versions: 1 });
  if (!answers && !asks && statesWithTask(donorReportWorkflow, actor).length === 0) return [];
  const days = await getContract(tx, actionId);
  const tasks: Task<Kind>[] = [];
  const today = dayIn(zone, now);
  for (const open of await listOpenDonorReports(tx, actionId)) {
    // A check takes the whole content of the report: it is read once one was asked for.
    const one = open.readyAt
      ? await withCheckSeenBy({ tx, actor, actionId, now }, open)
      : { ...open, ...noCheck };
    const due = endOfDay(dueOf(one, days)!.day);
    const add = (part: 'act' | 'wait', kinds: readonly string[]) => {
      for (const kind of kinds as readonly Kind[]) {
        const page = `/staff/donor-reports/${one.id}`;
        const href = part === 'act' && kind !== 'decide' ? `${page}/checks` : page;
        tasks.push({ kind, part, record: one.id, about: one.name, named: one.name, href, due });
      }
    };
    const acts = tasksOf(donorReportWorkflow, actor, one, today);
    add('act', acts);
    if (one.checkAwaited && one.readyBy === actor.personId) add('wait', ['check']);
    else if (acts.length === 0 && one.versions > 0) add('wait', waitsOf(actor, one, today));
  }
  for (const one of await listOpenQuestions(tx, actionId))
    tasks.push({
      ...{ kind: 'answer', part: answers ? 'act' : 'wait', record: one.id, about: one.name, named: one.name },
      href: `/staff/donor-reports/${one.donorReportId}${answers ? `/answer?question=${one.id}` : ''}`,
      due: endOfDay(answerDueOn(one.askedAt, days)),
    });
  return tasks;
}

function waitsOf(actor: Actor, one: OpenDonorReport, today: PlainDate): string[] {
  const sides = ['programme_manager', 'contracting_authority'] as const;
  const side = sides.filter((role) => hasRole(actor, role));
  return side.length === 0 ? [] : tasksForOthers(donorReportWorkflow, side, one, today);
}

export const donorReportTasks: TaskSource = {
  texts: 'results.report.task',
  waits: 'results.report.task.wait',
  kinds: donorReportTaskKinds,
  list: listWaitingTasks,
};
