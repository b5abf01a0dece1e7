import { hashOfContent } from '../../platform/canonical.ts';
import type { Risk } from './queries.ts';

/** What a risk says, as a hash: everything of it but its state and its version. */
export function seenOfRisk({ state: _state, version: _version, ...said }: Risk): string {
  return hashOfContent(said);
}
