import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aheadAfter, clockMoves, mostAhead } from './rules.ts';

const clock = { ahead: 0, now: '2026-11-25T12:00:00.000Z', nextDeadline: '2026-11-29T14:00:00.000Z' };

describe('the clock of a demonstration', () => {
  it('does not go past a deadline that is not there, nor further than two years', () => {
    expect(() => aheadAfter({ ...clock, nextDeadline: undefined }, 'next_deadline')).toThrow(
      'no_deadline_ahead',
    );
    expect(() => aheadAfter({ ...clock, ahead: mostAhead }, 'hour')).toThrow('clock_too_far');
  });

  it('goes a minute past the next deadline, and back to the real time', () => {
    const ahead = aheadAfter(clock, 'next_deadline');
    const then = Date.parse(clock.now) + ahead * 1000;
    expect(then).toBe(Date.parse('2026-11-29T14:01:00.000Z'));
    expect(aheadAfter({ ...clock, ahead }, 'real_time')).toBe(0);
  });

  it('never goes back otherwise', () => {
    const moves = clockMoves.filter((move) => move !== 'real_time');
    fc.assert(
      fc.property(fc.nat(mostAhead / 2), fc.constantFrom(...moves), (ahead, move) => {
        expect(aheadAfter({ ...clock, ahead }, move)).toBeGreaterThan(ahead);
      }),
    );
  });
});
