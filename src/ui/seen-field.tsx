import type { FormState } from '../platform/http/route.ts';

/** What its reader has seen of the record, as a hash; after a conflict both versions are on the page, so it is the newer one's. */
export function SeenField({ state, now }: { state: FormState; now: string }) {
  const before = state.typed.seen;
  return (
    <input type="hidden" name="seen" value={state.conflict || typeof before !== 'string' ? now : before} />
  );
}
