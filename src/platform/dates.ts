/** A point in time: ISO 8601 in UTC with milliseconds, `2026-11-25T10:00:00.000Z`. Instants compare as text. */
export type Instant = string;
/** A calendar day without a zone: `2026-11-25`. */
export type PlainDate = string;
/** An IANA zone name, `Europe/Sarajevo`. */
export type Zone = string;

/** The instant of a JavaScript date or of any ISO text with an offset. Throws RangeError on anything else. */
export function toInstant(value: Date | string): Instant {
  return (value instanceof Date ? value : new Date(value)).toISOString();
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists (2026-02-30 does not, and no calendar of ours has a year nought). */
export function isPlainDate(text: string): boolean {
  if (!day.test(text) || text.startsWith('0000')) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The calendar day of an instant in a zone. */
export function dayIn(zone: Zone, instant: Instant): PlainDate {
  let format = dayFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    dayFormats.set(zone, format);
  }
  return format.format(new Date(instant)).slice(0, 10);
}
/** To make a format costs fifty times as much as to use it. */
const dayFormats = new Map<Zone, Intl.DateTimeFormat>();

/** The day `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The same day so many months later, or earlier; the last day of the month where it has no such day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(0);
  // Date.UTC takes the years 0 to 99 for those of the last century.
  last.setUTCFullYear(year, month + months, 0);
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The instant `seconds` later (earlier when negative). */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * The instant of a wall-clock time in a zone. A time that the clocks skip is read an hour later,
 * one that comes twice is its first.
 */
export function instantIn(zone: Zone, date: PlainDate, time: string): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const first = wall - offsetAt(zone, wall - 86_400_000 / 2);
  const second = wall - offsetAt(zone, first);
  const candidates = [first, second].filter((instant) => instant + offsetAt(zone, instant) === wall);
  return new Date(candidates.length ? Math.min(...candidates) : first).toISOString();
}

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offsetAt(zone: Zone, instant: number): number {
  let format = clockFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clockFormats.set(zone, format);
  }
  const parts = format.formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}
const clockFormats = new Map<Zone, Intl.DateTimeFormat>();

/** An instant as the clocks of a zone show it: a day and a time of the day. */
export function wallClock(at: Instant, zone: Zone): { date: PlainDate; time: string } {
  const text = new Date(at).toLocaleString('sv-SE', { timeZone: zone });
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}
