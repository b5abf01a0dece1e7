import { getDefinition } from '../../action/index.ts';
import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { inLanguage, type Multilingual } from '../../platform/language/language.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import type { TaskKind, TaskPart, TaskSource } from '../../platform/tasks.ts';
import type { Tx } from '../../platform/work.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { lateAndNext, staffMilestones } from './milestones.ts';

const daysAhead = 14;
export const milestoneTaskKinds = {
  reach: { before: daysAhead, waiter: 'shown' },
} as const satisfies Record<string, TaskKind>;

export type WaitingTask = {
  readonly part: TaskPart;
  readonly record: string;
  readonly about: Multilingual;
  readonly sender: string | undefined;
  readonly href: string;
  readonly due: Instant | null;
};

/** The milestones that are late or due within two weeks: for the officers of the partner that is responsible, and where none is, for the programme managers, who wait for the others. */
export async function listWaitingTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
  until: PlainDate = addDays(dayIn(zone, now), daysAhead),
): Promise<WaitingTask[]> {
  const leads = hasRole(actor, 'programme_manager');
  if (!leads && !hasRole(actor, 'grant_officer')) return [];
  const definition = await getDefinition(tx, actionId);
  const today = dayIn(zone, now);
  const { late, next } = lateAndNext(await staffMilestones(tx, { actionId, definition, today }));
  const soon = next.filter(({ plan }) => plan!.endsOn <= until);
  return [...late, ...soon].flatMap(({ activity, milestone, plan, partnerId, partnerName }) => {
    const theirs = partnerId === actor.organisationId || (partnerId === null && leads);
    if (!theirs && !leads) return [];
    return [
      {
        part: theirs ? 'act' : 'wait',
        record: `${activity.key} ${milestone.key}`,
        about: milestone.title,
        sender: partnerName ?? undefined,
        href: `/staff/work-plan/${activity.key}`,
        due: plan && endOfDay(plan.endsOn),
      } as const,
    ];
  });
}

export const milestoneTasks: TaskSource = {
  texts: 'results.milestone.task',
  waits: 'results.milestone.task.wait',
  kinds: milestoneTaskKinds,
  list: async ({ tx, actor, actionId, now, until, language }) =>
    (await listWaitingTasks(tx, actor, actionId, now, until)).map(({ about, sender, ...task }) => {
      const title = inLanguage(about, language.locale);
      return {
        ...{ ...task, kind: 'reach', named: title },
        about: task.part === 'wait' && sender ? `${title} · ${sender}` : title,
      };
    }),
};
