import { addressesIn, mailboxOf } from '../mail/mailbox.ts';
import { problem } from '../problem.ts';
import { keyOfTries } from '../tries/key.ts';
import { countTry, takeBackTry } from '../tries/queries.ts';
import type { Arrival } from './arrival.ts';
import type { Counting, Limit, Sender } from './limit.ts';
import { networksOf } from './networks.ts';
import type { Typed } from './route.ts';

export function senderOf(
  { signedIn, visitor }: Pick<Arrival, 'signedIn' | 'visitor'>,
  typed: Typed,
  mark?: string,
): Sender {
  const { personId, organisationId } = signedIn?.actor ?? {};
  return { address: visitor.address, personId, organisationId, mark, typed };
}

/**
 * Counts one sending under each limit, in the database, so that all processes count as one, whatever becomes of it. Returns how to take
 * back what only counts when it was refused. Problem: `too_many_tries` (429), or what the limit says.
 */
export async function countLimits(
  { db, secret, times }: Counting,
  limits: readonly Limit[],
  sender: Sender,
): Promise<() => Promise<void>> {
  const back: string[] = [];
  for (const { of, per, most, minutes, field, wrong, says } of limits)
    for (const { value, wide } of valuesOf(per, field, sender)) {
      const key = keyOfTries(secret, `${of}, ${per === 'network' && sender.mark ? 'own mark' : per}`, value);
      const { until } = await countTry(db, key, { limit: most * wide * times, minutes, rests: true });
      if (until) throw tooMany(until, says);
      if (wrong) back.push(key);
    }
  return async () => {
    for (const key of back) await takeBackTry(db, key);
  };
}

function valuesOf(
  per: Limit['per'],
  field: string | undefined,
  sender: Sender,
): { value: string; wide: number }[] {
  if (per === 'network' && sender.mark) return [{ value: sender.mark, wide: 1 }];
  if (per === 'network')
    return networksOf(sender.address).map(({ key, times }) => ({ value: key, wide: times }));
  if (per === 'addressee') return mailboxesIn(sender.typed[field ?? '']).map((value) => ({ value, wide: 1 }));
  const value = { person: sender.personId, organisation: sender.organisationId }[per];
  return value ? [{ value, wide: 1 }] : [];
}

/** The mailboxes of a field, each once: some take many addresses. */
function mailboxesIn(typed: Typed[string] | undefined): string[] {
  return [...new Set([typed ?? []].flat().flatMap(addressesIn).map(mailboxOf))];
}

/** Until an instant, in minutes that are left. */
export function tooMany(until: string, code = 'too_many_tries') {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 60_000));
  return problem(code, { minutes });
}
