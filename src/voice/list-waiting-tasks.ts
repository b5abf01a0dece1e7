import { dayIn, type Instant } from '../platform/dates.ts';
import { type Actor, may } from '../platform/permissions.ts';
import type { Task, TaskKind, TaskSource } from '../platform/tasks.ts';
import type { Tx } from '../platform/work.ts';
import { endOfDay, zone } from '../platform/zone.ts';
import { appointPermission, listCasesPermission, seeStanding } from './permissions.ts';
import { listWaitingCases } from './queries.ts';
import {
  handlesAnything,
  listKindsOfOnePartner,
  listKindsOfOnePerson,
  listLate,
  listUnhandledKinds,
} from './queries-handlers.ts';
import { desks, desksOfTwo, dueOf, voiceKinds } from './rules.ts';

export const voiceTaskKinds = {
  handle: { before: 3, waiter: 'shown' },
  close: { before: 3, waiter: 'all_act' },
  unhandled: { before: null, waiter: 'all_act' },
  one_partner: { before: null, waiter: 'all_act' },
  one_person: { before: null, waiter: 'all_act' },
} as const satisfies Record<string, TaskKind>;

/** What waits: a case for its handler; for those who watch over the clock a late one's number; a kind that nobody handles, or nobody else. What it is about is the case's number, or the kind. */
type WaitingTask = Task<keyof typeof voiceTaskKinds>;

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
      const due = dueOf(file) ?? (file.proposedBy ? file.answerBy : undefined);
      if (due)
        tasks.push({
          kind: file.state === 'answered' ? 'close' : 'handle',
          ...{ record: file.id, about: file.number, named: file.number },
          href: `/staff/voice/cases/${file.id}`,
          due: endOfDay(due),
        });
    }
  const mine = new Set(tasks.map(({ about }) => about));
  if (may(actor, seeStanding, undefined))
    for (const { id, number, dueOn } of await listLate(tx, actionId, dayIn(zone, now), actor.personId))
      if (!mine.has(number))
        tasks.push({
          ...{ kind: 'handle', part: 'wait', record: id, about: number, named: number },
          href: '/staff/voice',
          due: endOfDay(dueOn),
        });
  if (may(actor, appointPermission, undefined)) tasks.push(...(await listToAppoint(tx, actionId)));
  return tasks;
}

/** Which appointments are missing: nobody, nobody of another organisation, or nobody beside one person. */
async function listToAppoint(tx: Tx, actionId: string): Promise<WaitingTask[]> {
  const missing = [
    ['unhandled', await listUnhandledKinds(tx, actionId, desks)],
    ['one_partner', await listKindsOfOnePartner(tx, actionId, voiceKinds)],
    ['one_person', await listKindsOfOnePerson(tx, actionId, desksOfTwo)],
  ] as const;
  return missing.flatMap(([kind, kinds]) =>
    kinds.map((about) => ({ kind, record: about, about, href: '/staff/voice/handlers', due: null })),
  );
}

export const voiceTasks: TaskSource = {
  texts: 'voice.task',
  waits: 'voice.task.wait',
  kinds: voiceTaskKinds,
  list: async ({ tx, actor, actionId, now, language }) =>
    (await listWaitingTasks(tx, actor, actionId, now)).map((task) => ({
      ...task,
      about: task.href === '/staff/voice/handlers' ? language.t(`voice.kind.${task.about}`) : task.about,
    })),
};
