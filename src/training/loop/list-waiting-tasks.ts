import type { Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay } from '../../platform/zone.ts';
import { ownLearning } from './own-learning.ts';
import { seeLearning } from './permissions.ts';

export type LoopTask = { readonly about: string; readonly href: string; readonly due: Instant };

/** A training to come to which somebody's organisation is invited, until they registered or declined. */
export async function listLoopTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<LoopTask[]> {
  if (!may(actor, seeLearning, undefined)) return [];
  const { coming } = await ownLearning(tx, actor, actionId, now);
  const open = new Map(
    coming
      .filter(({ own }) => own === undefined || own.state === 'invited')
      .map((one) => [one.gatheringId, one]),
  );
  return [...open.values()].map(({ title, startsOn, registerUntil }) => ({
    about: title,
    href: '/learning',
    due: registerUntil ?? endOfDay(startsOn),
  }));
}
