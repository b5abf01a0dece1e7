import { isKept, listPapers } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { hasRole } from '../../platform/permissions.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../../platform/tasks.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { getContract } from '../contract/queries.ts';
import { getDefinition } from '../queries.ts';
import { listContractsOf, type Procurement } from './queries.ts';
import { type ContractTask, endAhead, isTime, tasksAbout } from './rules-tasks.ts';

export const procurementTaskKinds = {
  end: { before: endAhead, waiter: 'shown' },
  paid: { before: 7, waiter: 'shown' },
  files: { before: 7, waiter: 'shown' },
} as const satisfies Record<ContractTask['kind'], TaskKind>;

/**
 * Contracts with suppliers that a finance officer's own partner should end, or keep the files of. The programme managers see what is late of
 * all partners: where nobody is left who could do it, they do not miss it.
 */
async function listContractTasks(asking: TaskAsking): Promise<Task<ContractTask['kind']>[]> {
  const { tx, actor, actionId, now, until } = asking;
  const isOwn = hasRole(actor, 'finance_officer');
  const waits = hasRole(actor, 'programme_manager');
  if (!isOwn && !waits) return [];
  const of = waits ? {} : { partnerId: actor.organisationId };
  // Of an Action whose accounts are closed nothing is left to be done.
  const contracts = (await listContractsOf(tx, { actionId, ...of })).filter(({ subject }) => subject !== '');
  const today = dayIn(zone, now);
  return (await listAsked(asking, contracts)).flatMap(({ contract, task: { kind, dueOn } }) => {
    const { id, number, subject, partner, partnerId } = contract;
    const acts = isOwn && partnerId === actor.organisationId;
    if (acts ? !isTime({ kind, dueOn }, until ?? today) : dueOn >= today) return [];
    const about = [...(acts ? [] : [partner]), number, subject].join(' · ');
    const part = acts ? {} : { part: 'wait' as const };
    return [
      {
        ...{ kind, ...part, record: id, about, named: number },
        ...{ href: `/staff/procurement/${id}`, due: endOfDay(dueOn) },
      },
    ];
  });
}

/** What is asked about contracts, whoever does it. */
async function listAsked({ tx, actionId }: TaskAsking, contracts: readonly Procurement[]) {
  if (contracts.length === 0) return [];
  const { procurement } = (await getDefinition(tx, actionId)).action;
  const { endsOn: actionEndsOn } = await getContract(tx, actionId);
  const around = { actionEndsOn, reportAbove: procurement?.reportAbove };
  const ids = contracts.map(({ id }) => id);
  const papers = await listPapers(tx, actionId, 'procurement', ids);
  const filed = new Set(papers.filter(isKept).map(({ ownerId }) => ownerId));
  return contracts.flatMap((contract) => {
    const { id, lastPaidAt, valuedAt } = contract;
    const paidOn = lastPaidAt && dayIn(zone, lastPaidAt);
    const record = { ...contract, paidOn, valuedOn: dayIn(zone, valuedAt), hasFiles: filed.has(id) };
    return tasksAbout(record, around).map((task) => ({ contract, task }));
  });
}

export const procurementTasks: TaskSource = {
  texts: 'action.procurement.task',
  waits: 'action.procurement.task.wait',
  kinds: procurementTaskKinds,
  list: listContractTasks,
};
