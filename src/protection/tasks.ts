import { addDays, dayIn, type PlainDate } from '../platform/dates.ts';
import { may } from '../platform/permissions.ts';
import type { Task, TaskAsking, TaskKind, TaskSource } from '../platform/tasks.ts';
import { endOfDay, zone } from '../platform/zone.ts';
import { createPermission } from './directory/permissions.ts';
import { listDuties } from './duties/permissions.ts';
import { comparisons } from './incidents/compare/comparison-paths.ts';
import {
  findOwnComparisons,
  listOwnWaiting,
  listOwnWaitingReleases,
  type Waiting,
  type WaitingRelease,
} from './queries-waiting.ts';
import { spanText } from './statistics/line-name.ts';
import { listContributions, listReleases } from './statistics/permissions.ts';

export const protectionTaskKinds = {
  confirm: { before: null, waiter: 'owner_alone' },
  refused: { before: null, waiter: 'owner_alone' },
  verify: { before: null, waiter: 'owner_alone' },
  recheck: { before: 7, waiter: 'owner_alone' },
  compare: { before: null, waiter: 'owner_alone' },
  contribute: { before: 3, waiter: 'owner_alone' },
  sign: { before: null, waiter: 'owner_alone' },
  returned: { before: null, waiter: 'owner_alone' },
} as const satisfies Record<string, TaskKind>;

/** Days before a service no longer counts as checked, from which on its writers have a task. */
const recheckDays = 14;

/** That something waits on a page of the area: of a table its type and half-year, of all else no other page knows which record it is. */
export const protectionTasks: TaskSource = {
  texts: 'protection.task',
  kinds: protectionTaskKinds,
  list: async (asking) => {
    const { tx, actor, actionId } = asking;
    const asked = [listDuties, createPermission, listContributions, listReleases];
    if (!asked.some((one) => may(actor, one, undefined))) return [];
    const waiting = await listOwnWaiting(tx, actionId);
    const releases = waiting.some(({ kind }) => kind === 'sign' || kind === 'returned')
      ? await listOwnWaitingReleases(tx, actionId)
      : [];
    const duties = (['confirm', 'refused'] as const).filter((kind) =>
      waiting.some((one) => one.kind === kind),
    );
    return [
      ...duties.map((kind) => ({ kind, record: actionId, about: '', href: '/duties', due: null })),
      ...servicesOf(asking, waiting),
      ...comparisonsOf(asking, await findOwnComparisons(tx, actionId)),
      ...releasesOf(asking, waiting, releases),
    ];
  },
};

/** Incidents that may be another organisation's, too, with the day since which the oldest waits. */
function comparisonsOf(
  { actor, language }: TaskAsking,
  found: Awaited<ReturnType<typeof findOwnComparisons>>,
): Task[] {
  if (!found) return [];
  const about = language.t('protection.task.comparisons', {
    count: found.waiting,
    day: language.day(found.since),
  });
  return [{ kind: 'compare', record: actor.organisationId, about, href: comparisons, due: null }];
}

/** A half-year to answer for, by its last day, releases of others to sign, and own ones that were sent back. */
function releasesOf(
  { actor, language, now }: TaskAsking,
  waiting: readonly Waiting[],
  releases: readonly WaitingRelease[],
): Task[] {
  const named = (kind: string) =>
    language.list(
      releases
        .filter((one) => one.kind === kind)
        .map((one) => `${language.t(`release.table.${one.tableKey}`)}, ${spanText(language, one)}`),
    );
  const open = (kind: 'contribute' | 'sign' | 'returned', href: string): Task[] =>
    waiting
      .filter((one) => one.kind === kind && (one.dueOn === null || one.dueOn >= dayIn(zone, now)))
      .map(({ dueOn }) => ({
        ...{
          kind,
          record: [actor.organisationId, dueOn].filter(Boolean).join(' '),
          about: named(kind),
          href,
        },
        due: dueOn && endOfDay(dueOn),
      }));
  return [
    ...open('contribute', '/staff/contributions'),
    // The list knows which one waits, and leads there where it is one alone.
    ...open('sign', '/staff/releases?waiting=sign'),
    ...open('returned', '/staff/releases?waiting=returned'),
  ];
}

function servicesOf({ actor, language, now, until }: TaskAsking, waiting: readonly Waiting[]): Task[] {
  const today = dayIn(zone, now);
  const open = (kind: 'verify' | 'recheck', last: PlainDate): Task[] => {
    const found = waiting.filter((one) => one.kind === kind && (one.dueOn === null || one.dueOn <= last));
    if (found.length === 0) return [];
    const count = found.reduce((sum, one) => sum + one.waiting, 0);
    const [first] = found.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
    const due = kind === 'recheck' && first ? endOfDay(first) : null;
    const about = language.t('protection.task.services', { count });
    return [{ kind, record: actor.organisationId, about, href: '/staff/services', due }];
  };
  const soon = addDays(today, recheckDays);
  // What is asked of them now is one task; a calendar has each later day.
  const later = waiting.filter((one) => one.kind === 'recheck' && one.dueOn !== null && one.dueOn > soon);
  const days = until ? [...new Set(later.flatMap(({ dueOn }) => dueOn ?? []))].toSorted() : [];
  return [
    ...open('verify', addDays(today, -1)),
    ...open('recheck', soon),
    ...days.flatMap((day) => recheckOn(day)),
  ];

  function recheckOn(day: PlainDate): Task {
    const count = later.filter(({ dueOn }) => dueOn === day).reduce((sum, one) => sum + one.waiting, 0);
    const about = language.t('protection.task.services', { count });
    return {
      kind: 'recheck',
      record: `${actor.organisationId} ${day}`,
      about,
      href: '/staff/services',
      due: endOfDay(day),
    };
  }
}
