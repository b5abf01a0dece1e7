import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { type CalendarEntry, writeCalendar } from './write-calendar.ts';

const made = '2026-11-25T12:00:00.000Z';
const entry: CalendarEntry = {
  uid: 'a@mostura.example',
  summary: 'Рад, ноћу; и \\ дању: линија која је дужа од седамдесет пет бајтова и зато се прелама',
  location: 'Sala, 1. sprat',
  description: 'First line\nSecond; line',
  url: 'https://mostura.example/events/1',
  when: { from: '2026-11-26T08:00:00.000Z', until: '2026-11-26T11:30:00.000Z' },
};
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

it('a calendar is read by an independent parser as it was meant', () => {
  const whole: CalendarEntry = { ...entry, uid: 'b@x', when: { day: '2026-12-30', lastDay: '2026-12-31' } };
  const [first, second] = read(writeCalendar('Gatherings', [entry, whole], made));
  expect(first).toMatchObject({
    uid: entry.uid,
    summary: entry.summary,
    location: entry.location,
    description: entry.description,
  });
  expect(first!.startDate.toJSDate().toISOString()).toBe('2026-11-26T08:00:00.000Z');
  expect(first!.endDate.toJSDate().toISOString()).toBe('2026-11-26T11:30:00.000Z');
  expect([second!.startDate.isDate, second!.startDate.toString(), second!.endDate.toString()]).toEqual([
    true,
    '2026-12-30',
    '2027-01-01',
  ]);
});

it('no text breaks out of its line, and no line is longer than 75 bytes', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(anything, anything, (summary, location) => {
      const text = writeCalendar('Gatherings', [{ ...entry, summary, location }], made);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const [found, ...others] = read(text);
      expect(others).toEqual([]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: signs that no calendar takes
      const kept = summary.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
      expect(found!.summary ?? '').toBe(kept);
    }),
  );
});
