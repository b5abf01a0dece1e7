import type { Work } from '../work.ts';
import type { Arrival } from './arrival.ts';
import type { InstanceConfig } from './instance-config.ts';
import { mailingLimits } from './limit.ts';
import { senderOf } from './limits.ts';

/**
 * The `enqueue` of a request: the first job that may mail somebody counts it, once, for the person who acts and their organisation. Past
 * the limit nothing is done, and the form comes back as it was sent. Who is not signed in is held by the limits of the open route.
 * Problem: `too_many_mails` (429).
 */
export function countedMails(
  { countLimits, quietJobs = [] }: Pick<InstanceConfig, 'countLimits' | 'quietJobs'>,
  arrival: Pick<Arrival, 'signedIn' | 'visitor'>,
  enqueue: Work['enqueue'],
): Work['enqueue'] {
  let counted: Promise<unknown> | undefined;
  return async (word, data) => {
    if (!quietJobs.includes(word)) {
      counted ??= countLimits(mailingLimits, senderOf(arrival, {}));
      await counted;
    }
    await enqueue(word, data);
  };
}
