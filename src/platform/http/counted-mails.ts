import type { Work } from '../work.ts';
import type { Arrival } from './arrival.ts';
import type { InstanceConfig } from './instance-config.ts';
import { mailingLimits } from './limit.ts';
import { senderOf } from './limits.ts';
import type { Route } from './route.ts';

/**
 * The `enqueue` of a request: the first job that may mail somebody counts it, once, for the person who acts and their organisation. Past
 * the limit nothing is done, and the form comes back as it was sent. A route that is open to anyone is held by its own limits and counts
 * no person: a signed-in reporter leaves no trace there, and is not refused for what they did at work. Problem: `too_many_mails` (429).
 */
export function countedMails(
  instance: Pick<InstanceConfig, 'countLimits' | 'quietJobs' | 'untracedJobs'>,
  { may }: Pick<Route, 'may'>,
  arrival: Pick<Arrival, 'signedIn' | 'visitor'>,
  enqueue: Work['enqueue'],
): Work['enqueue'] {
  if (may.anyone) return enqueue;
  const { quietJobs = [], untracedJobs = [] } = instance;
  const uncounted = [...quietJobs, ...untracedJobs];
  let counted: Promise<unknown> | undefined;
  return async (word, data) => {
    if (!uncounted.includes(word)) {
      counted ??= instance.countLimits(mailingLimits, senderOf(arrival, {}));
      await counted;
    }
    await enqueue(word, data);
  };
}
