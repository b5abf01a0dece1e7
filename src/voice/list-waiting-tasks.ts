import { dayIn, type Instant } from '../platform/dates.ts';
import { type Actor, may } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { endOfDay, zone } from '../platform/zone.ts';
import { appointPermission, listCasesPermission, seeStanding } from './permissions.ts';
import { listWaitingCases } from './queries.ts';
import { handlesAnything, listKindsOfOneHouse, listLate, listUnhandledKinds } from './queries-handlers.ts';
import { dueOf, voiceKinds } from './rules.ts';

/** What waits: a case for its handler; for those who watch over the clock a late one's number; a kind that nobody handles, or nobody else. */
export type WaitingTask = {
  readonly kind: 'handle' | 'late' | 'unhandled' | 'one_house';
  /** The case's number; of `unhandled` and `one_house` the kind. */
  readonly about: string;
  readonly href: string;
  readonly due: Instant | null;
};

export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<WaitingTask[]> {
  const tasks: WaitingTask[] = [];
  const handles =
    may(actor, listCasesPermission, undefined) && (await handlesAnything(tx, actionId, actor.personId));
  if (handles)
    for (const file of await listWaitingCases(tx, actionId, 100)) {
      const due = dueOf(file);
      if (due)
        tasks.push({
          kind: 'handle',
          about: file.number,
          href: `/staff/voice/cases/${file.id}`,
          due: endOfDay(due),
        });
    }
  const mine = new Set(tasks.map(({ about }) => about));
  if (may(actor, seeStanding, undefined))
    for (const { number, dueOn } of await listLate(tx, actionId, dayIn(zone, now), actor.personId))
      if (!mine.has(number))
        tasks.push({ kind: 'late', about: number, href: '/staff/voice', due: endOfDay(dueOn) });
  if (may(actor, appointPermission, undefined))
    for (const [kind, list] of [
      ['unhandled', listUnhandledKinds],
      ['one_house', listKindsOfOneHouse],
    ] as const)
      for (const about of await list(tx, actionId, voiceKinds))
        tasks.push({ kind, about, href: '/staff/voice/handlers', due: null });
  return tasks;
}
