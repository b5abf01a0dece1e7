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
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(
    new Date(instant),
  );
  return parts.slice(0, 10);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The instant `seconds` later (earlier when negative). */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
