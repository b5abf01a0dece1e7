import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateNumber, numberTyped, whoIsDue } from './rules.ts';

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
