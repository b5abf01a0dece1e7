import { addDays, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Facts } from './facts.ts';

/** What the first day of a notice depends on. */
export type Noticeable = Pick<Facts, 'startsOn' | 'reportedUntil' | 'changedFrom'>;

/** From when a change is in force: the day asked for, at the earliest that of the second signature. */
export const inForceFrom = (appliesFrom: PlainDate, signedOn: PlainDate): PlainDate =>
  appliesFrom < signedOn ? signedOn : appliesFrom;

/**
 * The day from which a notice is in force: that on which it is sent, at the earliest the first of the project. Problem:
 * `shift_too_early` (day), while a later change of the budget or a submitted report stands against it.
 */
export function noticeDay({
  today,
  startsOn,
  reportedUntil,
  changedFrom,
}: Noticeable & Pick<Facts, 'today'>): PlainDate {
  const day = inForceFrom(startsOn, today);
  const free = [day, changedFrom ?? day, reportedUntil === null ? day : addDays(reportedUntil, 1)];
  const first = free.toSorted().at(-1)!;
  if (first > day) throw problem('shift_too_early', { day: first });
  return day;
}
