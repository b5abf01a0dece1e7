import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendedMinutes, certificateNumber, numberTyped, whoIsDue } from './rules.ts';

it('a number is found however it is typed, and no other is', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (id, other) => {
      const number = certificateNumber(id);
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      for (const typed of [
        number.toLowerCase(),
        ` ${number.replaceAll('-', ' ')} `,
        number.replaceAll('-', ''),
        number.replaceAll('-', '–'),
        number.replaceAll('0', 'o').replaceAll('1', 'l'),
      ])
        expect(numberTyped(typed)).toBe(number);
      if (id !== other) expect(certificateNumber(other)).not.toBe(number);
    }),
  );
});

it('what is no number stays none', () => {
  for (const odd of ['', ' ', '-', 'x'.repeat(60)]) expect(numberTyped(odd)).not.toMatch(/^.{14}$/);
});

it('hours are those of the half-days attended, and what takes place at the same time counts once', () => {
  const at = (part: 'morning' | 'afternoon', from: string, to: string) => ({
    ...{
      day: '2026-11-26',
      part,
      startsAt: `2026-11-26T${from}:00.000Z`,
      endsAt: `2026-11-26T${to}:00.000Z`,
    },
  });
  const sessions = [
    at('morning', '09:00', '11:00'),
    at('morning', '10:00', '11:30'),
    at('morning', '10:15', '10:45'),
    at('afternoon', '13:00', '15:00'),
  ];
  expect(attendedMinutes(sessions, [sessions[0]!])).toEqual({ minutesAttended: 150, minutesPlanned: 270 });
  expect(attendedMinutes(sessions, [])).toEqual({ minutesAttended: 0, minutesPlanned: 270 });
  // Late, early or both: half of the hours of that half-day.
  for (const part of [{ cameLate: true }, { leftEarly: true }, { cameLate: true, leftEarly: true }])
    expect(attendedMinutes(sessions, [{ ...sessions[0]!, ...part }]).minutesAttended).toBe(75);
});

describe('who is due a certificate', () => {
  it('is whoever earned one and never had any; whose was revoked stands apart until they have another', () => {
    const given = [
      { participantId: 'b', revokedAt: null },
      { participantId: 'c', revokedAt: '2026-11-25T12:00:00.000Z' },
      { participantId: 'd', revokedAt: '2026-11-25T12:00:00.000Z' },
      { participantId: 'd', revokedAt: null },
      { participantId: 'e', revokedAt: '2026-11-25T12:00:00.000Z' },
    ];
    const { without, revoked } = whoIsDue(['a', 'b', 'c', 'd'], given);
    expect([[...without], [...revoked]]).toEqual([['a'], ['c']]);
  });
});
