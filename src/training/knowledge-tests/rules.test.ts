import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../platform/dates.ts';
import { mustBeClosable, mustBeOpenable, rightlyAnswered, roundAt, testOf, windowsOf } from './rules.ts';

const halfDays = [
  {
    day: '2026-11-26',
    part: 'morning',
    startsAt: '2026-11-26T08:00:00.000Z',
    endsAt: '2026-11-26T11:00:00.000Z',
  },
  {
    day: '2026-11-27',
    part: 'afternoon',
    startsAt: '2026-11-27T12:00:00.000Z',
    endsAt: '2026-11-27T15:00:00.000Z',
  },
] as const;
const windows = windowsOf(halfDays)!;
const open = { closedAt: null };

describe('a test', () => {
  it('asks nothing where no module does', () => {
    expect(() => testOf('Training', [])).toThrow(expect.objectContaining({ code: 'test_without_questions' }));
  });

  it('has a section for each module, and knows what was answered rightly', () => {
    const asked = [
      { id: '1', moduleTitle: 'One', text: 'A?', options: ['yes', 'no'], right: 2 },
      { id: '2', moduleTitle: 'One', text: 'B?', options: ['yes', 'no'], right: 1 },
      { id: '3', moduleTitle: 'Two', text: 'C?', options: ['yes', 'no', 'I do not know'], right: 1 },
    ];
    const test = testOf('Training', asked);
    expect(test.definition.sections.map(({ key, questions }) => [key, questions.length])).toEqual([
      ['part_1', 2],
      ['part_2', 1],
    ]);
    expect(rightlyAnswered(test, { q1: 'o2', q2: 'o2', q3: 'o1' })).toEqual(['q1', 'q3']);
    expect(testOf('Training', asked).sha256).toBe(test.sha256);
    expect(rightlyAnswered(test, {})).toEqual([]);
  });
});

describe('the two rounds', () => {
  it('never overlap, however short the sessions are', () => {
    const start = '2026-11-26T08:00:00.000Z';
    const half = { day: '2026-11-26', part: 'morning', startsAt: start } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 * 3600 }), (seconds) => {
        const { beforeUntil, afterFrom } = windowsOf([{ ...half, endsAt: addSeconds(start, seconds) }])!;
        expect(beforeUntil < afterFrom).toBe(true);
        expect(beforeUntil >= start && afterFrom <= addSeconds(start, seconds)).toBe(true);
        // Where there is time for both, each has the whole of its half an hour.
        if (seconds > 3600) expect(beforeUntil).toBe(addSeconds(start, 1800));
      }),
    );
  });

  it('are before the first half-day and after the last, and never in between', () => {
    const rounds = [
      '2026-11-25T12:00:00.000Z',
      '2026-11-26T08:30:00.000Z',
      '2026-11-26T08:30:01.000Z',
      '2026-11-27T14:29:59.000Z',
      '2026-11-27T14:30:00.000Z',
      '2026-12-11T15:00:00.000Z',
      '2026-12-11T15:00:01.000Z',
    ].map((now) => roundAt(windows, open, now));
    expect(rounds).toEqual(['before', 'before', undefined, undefined, 'after', 'after', undefined]);
  });

  it('are none without sessions, and none once the test has closed', () => {
    const now = '2026-11-25T12:00:00.000Z';
    expect(roundAt(windowsOf([]), open, now)).toBeUndefined();
    expect(roundAt(windows, { closedAt: now }, now)).toBeUndefined();
    expect(() => mustBeOpenable(undefined, now)).toThrow(
      expect.objectContaining({ code: 'test_without_sessions' }),
    );
    expect(() => mustBeOpenable(windows, '2026-11-26T09:00:00.000Z')).toThrow(
      expect.objectContaining({ code: 'test_too_late' }),
    );
    expect(() => mustBeClosable(windows, now)).toThrow(expect.objectContaining({ code: 'test_not_over' }));
  });
});
