import { getDefinition, indicatorsOf } from '../../action/index.ts';
import { addDays, dayIn, type Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { measureAdditions } from '../queries-measure.ts';
import { readStatusFacts } from './queries.ts';
import { daysAhead, daysBack, type Status, statusOf } from './view.ts';

/**
 * Which actions the page counts as a change of the last week. Each has its sentence at `history.<word>`, and with its number at
 * `results.status.week.<word>`. */
export const watched = [
  'call.publish',
  'application.submit',
  'agreement.sign',
  'instalment.pay',
  'report.submit',
  'report.return',
  'report.approve',
  'report.approve_second',
  'gathering.record',
  'gathering.withdraw',
  'target.set',
  'milestone.plan',
  'period.freeze',
  'recommendation.publish',
  'outcome.substantiate',
  'material.publish',
  'practice.publish',
  'cycle.publish',
  'partnership.record',
] as const;

/** From when on changes are those of the last week. */
export function sinceLastWeek(now: Instant): Instant {
  return `${addDays(dayIn(zone, now), -daysBack)}T00:00:00.000Z`;
}

/** The status of the Action now, in three statements beside the definition's. */
export async function gatherStatus(
  tx: Tx,
  { actionId, now, partnerId }: { actionId: string; now: Instant; partnerId?: string },
): Promise<Status> {
  const definition = await getDefinition(tx, actionId);
  const { currency } = definition.action;
  const today = dayIn(zone, now);
  const facts = await readStatusFacts(tx, {
    actionId,
    currency,
    today,
    until: addDays(today, daysAhead),
    since: sinceLastWeek(now),
    words: watched,
  });
  const additions = await measureAdditions(tx, indicatorsOf(definition.logframe), {
    actionId,
    currency,
    window: { from: null, to: today },
    eyes: 'staff',
  });
  return statusOf(definition, facts, additions, { today, ...(partnerId ? { partnerId } : {}) });
}
