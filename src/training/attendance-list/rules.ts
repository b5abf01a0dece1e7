import { addSeconds, type Instant, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { GatheringKind } from '../schema.ts';
import type { Basis, DayPart } from './schema.ts';

/** Morning, afternoon or evening of a day on which something is planned: what attendance is noted for. */
export type HalfDay = {
  readonly day: PlainDate;
  readonly part: DayPart;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};
export type AttendanceRule = { readonly basis: Basis; readonly leastShare: number | null };

/** Its name in a form and in an address: `2026-11-26-morning`. */
export function keyOf({ day, part }: Pick<HalfDay, 'day' | 'part'>): string {
  return `${day}-${part}`;
}

/** What holds where nobody set anything: those who come to an official gathering come by their office, and a certificate is for trainings. */
export function usualRule(kind: GatheringKind): AttendanceRule {
  if (kind === 'training') return { basis: 'consent', leastShare: 80 };
  return { basis: kind === 'info_session' ? 'consent' : 'public_task', leastShare: null };
}

/** Doors open two hours before, and whoever asks soon after the end still means that half-day. */
const doors = { before: 2 * 3600, after: 3600 };

/** The half-day that whoever scans now most likely means: the one whose doors are open, the later one when two are. */
export function halfDayAt(halfDays: readonly HalfDay[], now: Instant): HalfDay | undefined {
  return halfDays.findLast(
    ({ startsAt, endsAt }) =>
      addSeconds(startsAt, -doors.before) <= now && now <= addSeconds(endsAt, doors.after),
  );
}

/**
 * The half-day that somebody was at, which must be planned and have opened its doors. Problems: `no_such_half_day`,
 * `check_in_too_early`.
 */
export function mustHaveOpened(halfDays: readonly HalfDay[], key: string, now: Instant): HalfDay {
  const found = halfDays.find((one) => keyOf(one) === key);
  if (!found) throw problem('no_such_half_day', {}, { field: 'half_day' });
  if (now < addSeconds(found.startsAt, -doors.before))
    throw problem('check_in_too_early', {}, { field: 'half_day' });
  return found;
}

/** What a certificate asks for is fixed once people have begun to earn it. Problem: `attendance_rule_frozen`. */
export function mustNotHaveBegun(
  { startsOn }: { startsOn: PlainDate },
  halfDays: readonly HalfDay[],
  { now, today }: { now: Instant; today: PlainDate },
): void {
  if (hasBegun({ startsOn }, halfDays, { now, today })) throw problem('attendance_rule_frozen');
}

export function hasBegun(
  { startsOn }: { startsOn: PlainDate },
  halfDays: readonly HalfDay[],
  { now, today }: { now: Instant; today: PlainDate },
): boolean {
  const [first] = halfDays;
  return first ? first.startsAt <= now : startsOn <= today;
}

/** Whether somebody was there often enough: whole numbers only, so that nobody fails by a rounding. */
export function meetsRule(
  { leastShare }: Pick<AttendanceRule, 'leastShare'>,
  { attended, planned }: { attended: number; planned: number },
): boolean {
  return leastShare !== null && planned > 0 && attended * 100 >= leastShare * planned;
}

/** How many half-days a rule asks for. */
export function leastOf(leastShare: number, planned: number): number {
  return Math.ceil((leastShare * planned) / 100);
}

export type Shares = { readonly from: number; readonly to: number; readonly least: number };

/** Which percentages ask for how many of the planned half-days, from the lowest on: a number of half-days that no percentage asks for is left out. */
export function sharesOf(planned: number): Shares[] {
  return Array.from({ length: planned }, (_, at) => at + 1)
    .map((least) => ({
      from: Math.floor((100 * (least - 1)) / planned) + 1,
      to: Math.floor((100 * least) / planned),
      least,
    }))
    .filter(({ from, to }) => from <= to);
}
