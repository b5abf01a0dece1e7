import type { Kysely } from 'kysely';
import type { DB } from '../database/tables.ts';
import { problem } from '../problem.ts';
import { keyOfTries } from '../tries/key.ts';
import { countTry, takeBackTry } from '../tries/queries.ts';
import type { Arrival } from './arrival.ts';
import { networksOf } from './networks.ts';
import type { Typed } from './route.ts';

/** How often a form or a press may be sent, by whom it is counted. One more, and one waits for what is left of the minutes. */
export type Limit = {
  /** What is counted. Routes that name the same are counted together. */
  readonly of: string;
  readonly per: 'network' | 'person' | 'organisation' | 'addressee';
  readonly most: number;
  readonly minutes: number;
  /** Of a limit per addressee: the field in which the address is typed. */
  readonly field?: string;
  /** Only what was refused counts: a wrong password, a wrong secret. */
  readonly wrong?: true;
};

/** Who sends, and what. */
export type Sender = {
  readonly address: string;
  readonly personId: string | undefined;
  readonly organisationId: string | undefined;
  readonly typed: Typed;
};
export function senderOf({ signedIn, visitor }: Pick<Arrival, 'signedIn' | 'visitor'>, typed: Typed): Sender {
  const { personId, organisationId } = signedIn?.actor ?? {};
  return { address: visitor.address, personId, organisationId, typed };
}

export type Counting = { readonly db: Kysely<DB>; readonly secret: string; readonly times: number };

/**
 * Counts one sending under each limit, in the database, so that all processes count as one, whatever becomes of it. Returns how to take
 * back what only counts when it was refused. Problem: `too_many_tries` (429).
 */
export async function countLimits(
  { db, secret, times }: Counting,
  limits: readonly Limit[],
  sender: Sender,
): Promise<() => Promise<void>> {
  const back: string[] = [];
  for (const { of, per, most, minutes, field, wrong } of limits)
    for (const { value, wide } of valuesOf(per, field, sender)) {
      const key = keyOfTries(secret, `${of}, ${per}`, value);
      const { until } = await countTry(db, key, { limit: most * wide * times, minutes, rests: true });
      if (until) throw tooMany(until);
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
  if (per === 'network')
    return networksOf(sender.address).map(({ key, times }) => ({ value: key, wide: times }));
  const typed = sender.typed[field ?? ''];
  const value = {
    person: sender.personId,
    organisation: sender.organisationId,
    addressee: typeof typed === 'string' ? typed.trim().toLowerCase() : undefined,
  }[per];
  return value ? [{ value, wide: 1 }] : [];
}

/** Until an instant, in minutes that are left. */
export function tooMany(until: string) {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 60_000));
  return problem('too_many_tries', { minutes });
}

/** Sixty people behind one address come at once to a form: each sends it a few times. */
export const quarter = 15;
export const hour = 60;
export const day = 1440;
/** A form of everybody's that costs no more than a page, from one network: what a hall sends within an hour. */
export function fromNetwork(of: string, most: number, minutes = hour): Limit {
  return { of, per: 'network', most, minutes };
}
/** What may be wrong from one network within a quarter of an hour: whole offices share one. */
export function wrongFromNetwork(of: string, most: number): Limit {
  return { of, per: 'network', most, minutes: quarter, wrong: true };
}
