import { dayIn } from '../../platform/dates.ts';
import { hasRole } from '../../platform/permissions.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../../platform/tasks.ts';
import { statesWithTask, tasksOf } from '../../platform/workflow/standing.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { listOpenParts } from './queries.ts';
import { isOpen, isWithPartner } from './rules.ts';
import { partWorkflow } from './workflow.ts';

export const partTaskKinds = {
  write: { before: 7, waiter: 'shown' },
  check: { before: null, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;
type Kind = keyof typeof partTaskKinds;

/** Parts of donor reports: for the partner's staff to write, and for the programme manager, who waits for them and checks them. */
async function listWaitingTasks({ tx, actor, actionId, now }: TaskAsking): Promise<Task<Kind>[]> {
  if (statesWithTask(partWorkflow, actor).length === 0) return [];
  const today = dayIn(zone, now);
  const leads = hasRole(actor, 'programme_manager');
  return (await listOpenParts(tx, actionId)).flatMap((part): Task<Kind>[] => {
    const { id, periodName, partnerName, dueOn } = part;
    const href = `/staff/report-parts/${id}`;
    const named = { record: id, named: periodName, href };
    const kinds = tasksOf(partWorkflow, actor, part, today) as Kind[];
    if (kinds.length === 0)
      return leads && isWithPartner(part.state) && isOpen(part)
        ? [
            {
              ...{ ...named, kind: 'write', part: 'wait', due: endOfDay(dueOn) },
              about: `${periodName} · ${partnerName}`,
            },
          ]
        : [];
    return kinds.map((kind) =>
      kind === 'write'
        ? { ...named, kind, about: periodName, href: `${href}/write`, due: endOfDay(dueOn) }
        : { ...named, kind, about: `${periodName} · ${partnerName}`, due: null },
    );
  });
}

export const partTasks: TaskSource = {
  texts: 'results.part.task',
  waits: 'results.part.task.wait',
  kinds: partTaskKinds,
  list: listWaitingTasks,
};
