import { addDays, type Instant, type PlainDate } from '../dates.ts';

/** One entry: at instants, or, where no hours are known, on whole days (`lastDay` is the last of them). */
export type CalendarEntry = {
  readonly uid: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  /** Its page; a draft of an event has none. */
  readonly url?: string;
  /** Where it is joined online (RFC 7986), as a browser writes addresses. */
  readonly joinLink?: string;
  readonly when:
    | { readonly from: Instant; readonly until: Instant }
    | { readonly day: PlainDate; readonly lastDay: PlainDate };
};

export const ics = 'text/calendar; charset=utf-8';

/** A calendar (RFC 5545) of these entries, stamped with the instant at which it was made. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], made: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mostura//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventOf(entry, made)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventOf(
  { uid, summary, location, description, url, joinLink, when }: CalendarEntry,
  made: Instant,
): string[] {
  const times =
    'from' in when
      ? [`DTSTART:${utc(when.from)}`, `DTEND:${utc(when.until)}`]
      : [
          `DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`,
          // The end of whole days is the day after.
          `DTEND;VALUE=DATE:${addDays(when.lastDay, 1).replaceAll('-', '')}`,
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(made)}`,
    ...times,
    `SUMMARY:${escaped(summary)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(joinLink ? [`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:${joinLink}`] : []),
    'END:VEVENT',
  ];
}

const utc = (at: Instant) => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A text as a value: no sign of its own may end it. Control signs, which no calendar takes, are left out. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are not allowed
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\n/g, '\\n')
  );
}

/** A line in pieces of at most 75 bytes, none of which cuts a letter. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > 75) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += sign;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
