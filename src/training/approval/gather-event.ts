import { getDefinition, listPartners } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import type { GatheringSubject } from '../permissions.ts';
import { listPreparers } from '../to-do/list-preparers.ts';
import { isNeeded } from './rules.ts';

/** Who could agree to an event: the officers of its host whose role reaches it, and programme managers. */
export const listApprovers = listPreparers;

/** Whether the host of an event needs the approval of another person, by the rule of the Action. */
export async function isApprovalNeeded(tx: Tx, actionId: string, partnerId: string): Promise<boolean> {
  const rule = (await getDefinition(tx, actionId)).action?.eventApproval;
  if (!rule) return false;
  const host = (await listPartners(tx, actionId)).find(({ id }) => id === partnerId);
  return isNeeded(rule, host?.key);
}

/** An event with what its steps ask about it. */
export async function gatherEvent<Event extends GatheringSubject>(
  tx: Tx,
  actionId: string,
  event: Event,
): Promise<Event & { needed: boolean; alone: boolean }> {
  const people = await listApprovers(tx, actionId, event);
  return {
    ...event,
    needed: await isApprovalNeeded(tx, actionId, event.partnerId),
    alone: people.length < 2,
  };
}
