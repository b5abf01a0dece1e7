import {
  addDays,
  addMonths,
  dayIn,
  type Instant,
  instantIn,
  type PlainDate,
  type Zone,
} from '../../platform/dates.ts';
import { type ChangeKind, changeKinds } from './schema.ts';

/** A stretch of time: days from `firstDay` until before `endDay`, and the instant at which it ends. */
export type Span = { readonly firstDay: PlainDate; readonly endDay: PlainDate; readonly until: Instant };

/** A calendar month (`2026-11`) as far as it has gone: what is only announced has not changed anything yet. */
export function monthSpan(month: string, { zone, now }: { zone: Zone; now: Instant }): Span {
  const firstDay = `${month}-01`;
  const [next, tomorrow] = [addMonths(firstDay, 1), addDays(dayIn(zone, now), 1)];
  const end = instantIn(zone, next, '00:00');
  return { firstDay, endDay: next < tomorrow ? next : tomorrow, until: end < now ? end : now };
}

/** The months from the first in which something changed to this one, the latest first. */
export function monthsSince(first: PlainDate | undefined, today: PlainDate): string[] {
  const [last, earliest] = [today.slice(0, 7), (first ?? today).slice(0, 7)];
  const months = [last];
  for (let at = last; at > earliest; ) {
    at = addMonths(`${at}-01`, -1).slice(0, 7);
    months.push(at);
  }
  return months;
}

/** Changes by their kind, in the order of the page; kinds without one are left out. */
export function byKind<Change extends { readonly kind: ChangeKind }>(
  changes: readonly Change[],
): { kind: ChangeKind; changes: readonly Change[] }[] {
  return changeKinds
    .map((kind) => ({ kind, changes: changes.filter((one) => one.kind === kind) }))
    .filter((group) => group.changes.length > 0);
}
