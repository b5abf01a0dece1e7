import { listPapers } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { hasRole } from '../../platform/permissions.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../../platform/tasks.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { getContract } from '../contract/queries.ts';
import { getDefinition } from '../queries.ts';
import { listContractsOf } from './queries.ts';
import { type ContractTask, endAhead, isTime, tasksAbout } from './rules-tasks.ts';

export const procurementTaskKinds = {
  end: { before: endAhead, waiter: 'owner_alone' },
  paid: { before: 7, waiter: 'owner_alone' },
  files: { before: 7, waiter: 'owner_alone' },
} as const satisfies Record<ContractTask['kind'], TaskKind>;

/** Contracts with suppliers that a finance officer's own partner should end, or keep the files of. */
async function listContractTasks(asking: TaskAsking): Promise<Task<ContractTask['kind']>[]> {
  const { tx, actor, actionId, now, until } = asking;
  if (!hasRole(actor, 'finance_officer')) return [];
  const contracts = await listContractsOf(tx, { actionId, partnerId: actor.organisationId });
  if (contracts.length === 0) return [];
  const { procurement } = (await getDefinition(tx, actionId)).action;
  const around = {
    actionEndsOn: (await getContract(tx, actionId)).endsOn,
    reportAbove: procurement?.reportAbove,
  };
  const ids = contracts.map(({ id }) => id);
  const papers = await listPapers(tx, actionId, 'procurement', ids);
  const today = dayIn(zone, now);
  return contracts.flatMap((one) => {
    const { id, number, subject } = one;
    const hasFiles = papers.some(({ ownerId, removedAt }) => ownerId === id && removedAt === null);
    const record = { ...one, recordedOn: dayIn(zone, one.createdAt), hasFiles };
    return tasksAbout(record, around)
      .filter((task) => isTime(task, until ?? today))
      .map(({ kind, dueOn }) => ({
        ...{ kind, record: id, about: `${number} · ${subject}`, named: number },
        ...{ href: `/staff/procurement/${id}`, due: endOfDay(dueOn) },
      }));
  });
}

export const procurementTasks: TaskSource = {
  texts: 'action.procurement.task',
  kinds: procurementTaskKinds,
  list: listContractTasks,
};
