import { hashOfContent } from '../../platform/canonical.ts';
import type { ScreeningHit } from './queries.ts';

/** What the page of a hit shows, as a hash: who decides says what they had seen. */
export function seenOfHit({ name, listedName, entity, born, state, reason }: ScreeningHit): string {
  return hashOfContent({ name, listedName, entity, born, state, reason });
}
