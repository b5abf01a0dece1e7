import { problem } from './problem.ts';

/**
 * What a page asks to confirm is confirmed as it was shown: meanwhile another person may have changed it. `seen`: what the page sent along
 * (`SeenField`), a version or a hash; undefined where no page stood before the verb. Problem: `changed_since_shown`.
 */
export function mustBeSeen(seen: string | undefined, now: string | number): void {
  if (seen !== undefined && seen !== String(now)) throw problem('changed_since_shown');
}
