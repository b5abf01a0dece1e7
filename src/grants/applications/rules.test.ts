import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds } from '../../platform/dates.ts';
import {
  type ApplicationVerb,
  applicationLifecycle,
  mustBeInTime,
  mustBeOpen,
  nextApplicationState,
} from './rules.ts';

const window = {
  callState: 'published',
  opensAt: '2026-03-01T00:00:00.000Z',
  deadlineAt: '2026-04-01T10:00:00.000Z',
  graceSeconds: 60,
};
const counts = (begun: string | null, now: string) => {
  try {
    mustBeInTime(window, begun, now);
    return true;
  } catch {
    return false;
  }
};

describe('a submission', () => {
  it('counts to the millisecond of the deadline, begun or not', () => {
    expect(counts(null, window.deadlineAt)).toBe(true);
    expect(counts(null, '2026-04-01T10:00:00.001Z')).toBe(false);
  });
  it('counts in the grace only for whoever had begun before the deadline', () => {
    expect(counts('2026-04-01T09:59:59.000Z', addSeconds(window.deadlineAt, 60))).toBe(true);
    expect(counts('2026-04-01T09:59:59.000Z', addSeconds(window.deadlineAt, 61))).toBe(false);
    expect(counts('2026-04-01T10:00:01.000Z', addSeconds(window.deadlineAt, 10))).toBe(false);
  });
  it('does not count once the call is cancelled', () => {
    const cancelled = { ...window, callState: 'cancelled' };
    expect(() => mustBeInTime(cancelled, null, window.opensAt)).toThrow('call_closed');
    expect(() => mustBeOpen(cancelled, window.opensAt)).toThrow('call_closed');
  });
  it('does not count before the call opens', () => {
    expect(counts(null, '2026-02-28T23:59:59.999Z')).toBe(false);
  });
  it('that counts at some time would have counted at any earlier time of the call', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000 });
    fc.assert(
      fc.property(seconds, seconds, fc.option(seconds), (one, other, begun) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((at) =>
          addSeconds(window.opensAt, at),
        );
        const at = begun === null ? null : addSeconds(window.opensAt, begun);
        if (counts(at, late!)) expect(counts(at, early!)).toBe(true);
      }),
    );
  });
});

describe('an application', () => {
  it('is submitted once', () => {
    expect(nextApplicationState('draft', 'submit')).toBe('submitted');
    expect(() => nextApplicationState('submitted', 'submit')).toThrow('application_not_in_state');
  });
  it('is decided only after its check', () => {
    expect(() => nextApplicationState('submitted', 'award')).toThrow('application_not_in_state');
  });
  it('leaves an end only by a complaint that was upheld, or where an award is declined or excluded', () => {
    const ends = {
      withdrawn: [],
      awarded: ['decline', 'exclude'],
      ineligible: ['reopen_check'],
      rejected: ['reopen_decision'],
    };
    for (const [end, ways] of Object.entries(ends))
      expect(Object.keys(applicationLifecycle[end as keyof typeof ends])).toEqual(ways);
  });
  it('can always be withdrawn before it is decided against or for', () => {
    for (const state of ['draft', 'submitted', 'eligible', 'reserve'] as const)
      expect(nextApplicationState(state, 'withdraw' satisfies ApplicationVerb)).toBe('withdrawn');
  });
});
