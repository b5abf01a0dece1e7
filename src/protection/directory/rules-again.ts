import type { ServiceContent } from './content.ts';
import type { ServiceThen } from './queries-again.ts';
import { dangerOf } from './rules.ts';

/** What becomes of a restored service: as it is, hidden until it is confirmed again, or changed. */
export type Again =
  | { readonly kind: 'same' }
  | { readonly kind: 'unlist'; readonly content: ServiceContent }
  | { readonly kind: 'change'; readonly change: Partial<Omit<ServiceThen, 'id'>> };

/**
 * What a restored service must have of what was done to it since the backup. Closed and suspended, a place withdrawn and more people told
 * of to the police are repeated. An address or a phone that nobody would find on it any more is not shown again: then the service waits
 * for a check, and so does one of which nothing is known (`last` is undefined).
 */
export function againOf(restored: ServiceThen, last: ServiceThen | undefined): Again {
  const { state, listed, content } = restored;
  if (state === 'closed') return { kind: 'same' };
  if (!last) return listed ? { kind: 'unlist', content } : { kind: 'same' };
  const written = dangerOf(content, last.content);
  const closed = last.state === 'closed';
  if (closed) {
    const { closedOn, shownUntil } = last;
    const left = listed ? { listed: safely(listed, last) } : {};
    const change = { closedOn, shownUntil, suspendedOn: null, discreet: null, content: written, ...left };
    return { kind: 'change', change: { state: 'closed', ...change } };
  }
  if (listed && (!last.listed || isElsewhere(safely(listed, last), last.listed)))
    return { kind: 'unlist', content: written };
  const change = {
    ...(isSame(written, content) ? {} : { content: written }),
    ...(listed && !isSame(safely(listed, last), listed) ? { listed: safely(listed, last) } : {}),
    ...(last.state === 'suspended' && state === 'listed'
      ? { state: 'suspended' as const, suspendedOn: last.suspendedOn }
      : {}),
    ...(last.discreet && last.discreet !== restored.discreet ? { discreet: last.discreet } : {}),
  };
  return Object.keys(change).length > 0 ? { kind: 'change', change } : { kind: 'same' };
}

const safely = (listed: ServiceContent, last: ServiceThen) =>
  last.listed ? dangerOf(listed, last.listed) : listed;
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether it leads people where the service was no longer said to be. */
function isElsewhere(restored: ServiceContent, last: ServiceContent): boolean {
  const leads = ({ address, texts, phones }: ServiceContent) => [address ?? '', texts.way, ...phones];
  const known = new Set(leads(last));
  return leads(restored).some((one) => one !== '' && !known.has(one));
}
