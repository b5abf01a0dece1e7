import { addDays, addSeconds, dayIn, type Instant } from '../../platform/dates.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { type RetentionRule, retentionRules } from '../declarations/declaration.ts';
import { seeQueues } from '../permissions.ts';
import { findPrivacy } from '../queries.ts';
import { countGoing, listHolds } from '../retention/queries.ts';
import { readUnsentMails, type UnsentMails } from './queries.ts';

/** Emails leave within minutes and retention runs every night: what waits for two days does not move. */
export const daysToMove = 2;

export type Stuck = {
  readonly mails: UnsentMails;
  readonly rules: readonly { readonly rule: RetentionRule; readonly count: number }[];
};

/** What ought to have left or gone two days ago and is there still; a rule that the officer holds back is not among them. */
export async function findStuck(tx: Tx, actionId: string, now: Instant): Promise<Stuck> {
  const { retention = {} } = (await findPrivacy(tx, actionId)) ?? {};
  const held = new Set((await listHolds(tx, actionId)).map(({ rule }) => rule));
  const until = addDays(dayIn(zone, now), -daysToMove);
  const rules: { rule: RetentionRule; count: number }[] = [];
  for (const rule of retentionRules) {
    const months = retention[rule]?.months;
    if (months === undefined || held.has(rule)) continue;
    const count = await countGoing(tx, rule, { actionId, months, until });
    if (count > 0) rules.push({ rule, count });
  }
  return { mails: await readUnsentMails(tx, actionId, addSeconds(now, -daysToMove * 86_400)), rules };
}

/** One task while a queue does not move, for those who can see to it. A demonstration sends no email, and is not told of it. */
export async function listQueueTasks(
  tx: Tx,
  actor: Actor,
  actionId: string,
  now: Instant,
): Promise<string[]> {
  if (!may(actor, seeQueues, undefined)) return [];
  const { mails, rules } = await findStuck(tx, actionId, now);
  return rules.length > 0 || (mails.count > 0 && !mails.demonstration) ? ['/staff/privacy/queues'] : [];
}
