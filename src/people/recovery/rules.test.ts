import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVouchedFor, stateOf, validHours, type Way, waitMinutes } from './rules.ts';

const askedAt = Date.parse('2026-11-25T09:00:00Z');
const at = (minutes: number) => new Date(askedAt + minutes * 60_000).toISOString();
const asked = { opensAt: at(waitMinutes), stoppedAt: null, usedAt: null };
const two: Way[] = ['colleague', 'colleague'];

describe('a lost second factor', () => {
  it('is not made good by nobody, nor by one colleague alone', () => {
    expect(isVouchedFor([])).toBe(false);
    expect(isVouchedFor(['colleague'])).toBe(false);
    expect(isVouchedFor(['coordinator'])).toBe(false);
    expect(stateOf(asked, ['colleague'], at(waitMinutes))).toBe('waits_for_people');
  });

  it('opens after the wait and not before, however many have vouched', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: waitMinutes - 1 }),
        fc.array(fc.constantFrom('colleague', 'coordinator', 'officer')),
        (minutes, ways) => {
          return stateOf(asked, ways as Way[], at(minutes)) !== 'open';
        },
      ),
    );
    expect(stateOf(asked, two, at(waitMinutes - 1))).toBe('waits');
    expect(stateOf(asked, two, at(waitMinutes))).toBe('open');
    expect(stateOf(asked, ['officer'], at(waitMinutes))).toBe('open');
    expect(waitMinutes).toBeLessThan(60);
  });

  it('is made good by one colleague and one who runs the Action, or by two who do', () => {
    expect(isVouchedFor(['colleague', 'coordinator'])).toBe(true);
    expect(isVouchedFor(['coordinator', 'coordinator'])).toBe(true);
  });

  it('is over when it was stopped, used, or forgotten for a day', () => {
    expect(stateOf({ ...asked, stoppedAt: at(1) }, two, at(waitMinutes))).toBe('over');
    expect(stateOf({ ...asked, usedAt: at(40) }, two, at(41))).toBe('over');
    expect(stateOf(asked, two, at(validHours * 60))).toBe('over');
    expect(stateOf(asked, two, at(validHours * 60 - 1))).toBe('open');
  });
});
