import type { Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay } from '../../platform/zone.ts';
import { answerRequestPermission } from '../permissions.ts';
import { listRequests } from './queries.ts';
import type { RequestKind } from './rules.ts';

/** A request that waits for its answer. */
export type WaitingTask = { readonly kind: RequestKind; readonly href: string; readonly due: Instant };

/** The open requests, the most urgent first, for whoever answers them. */
export async function listWaitingTasks(tx: Tx, actor: Actor, actionId: string): Promise<WaitingTask[]> {
  if (!may(actor, answerRequestPermission, undefined)) return [];
  const requests = await listRequests(tx, actionId, { state: 'open' }, 50);
  return requests.map(({ id, kind, dueOn }) => ({
    kind,
    href: `/staff/privacy/requests/${id}`,
    due: endOfDay(dueOn),
  }));
}
