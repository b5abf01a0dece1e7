import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../platform/dates.ts';
import {
  type CaseState,
  caseStates,
  daysOf,
  dueOf,
  isLate,
  lastYearToCount,
  mayDo,
  mustHoldTexts,
  nextCaseState,
} from './rules.ts';

const problemOf = (act: () => unknown) => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the life of a case', () => {
  it('refuses what comes before its time, and what comes twice', () => {
    for (const [state, verb] of [
      ['received', 'answer'],
      ['received', 'close'],
      ['received', 'reopen'],
      ['acknowledged', 'acknowledge'],
      ['acknowledged', 'close'],
      ['in_hand', 'close'],
      ['in_hand', 'take_up'],
      ['answered', 'answer'],
      ['closed', 'close'],
      ['closed', 'answer'],
      ['reopened', 'close'],
    ] as const)
      expect([state, verb, problemOf(() => nextCaseState(state, verb))]).toEqual([
        state,
        verb,
        'case_not_in_state',
      ]);
  });

  it('leads from the report to the answer, to the end, and back', () => {
    const steps = ['acknowledge', 'take_up', 'answer', 'close', 'reopen', 'answer', 'close'] as const;
    const states: CaseState[] = [];
    let state: CaseState = 'received';
    for (const verb of steps) {
      state = nextCaseState(state, verb);
      states.push(state);
    }
    expect(states).toEqual([
      'acknowledged',
      'in_hand',
      'answered',
      'closed',
      'reopened',
      'answered',
      'closed',
    ]);
  });

  it('is closed only after an answer, whatever is tried', () => {
    expect(caseStates.filter((state) => mayDo(state, 'close'))).toEqual(['answered']);
  });

  it('takes no more words once they were emptied', () => {
    expect(problemOf(() => mustHoldTexts({ emptiedAt: '2026-11-25T12:00:00.000Z' }))).toBe('case_emptied');
    expect(problemOf(() => mustHoldTexts({ emptiedAt: null }))).toBeUndefined();
  });
});

describe('the clock of a case', () => {
  it('counts whole days after the day it came', () => {
    expect(daysOf({ acknowledgeDays: 1, answerDays: 14 }, '2026-12-30')).toEqual({
      acknowledgeBy: '2026-12-31',
      answerBy: '2027-01-13',
    });
  });

  it('is late the day after, and never once it was answered', () => {
    const clock = { acknowledgeBy: '2026-11-10', answerBy: '2026-11-20' };
    expect(isLate({ ...clock, state: 'received' }, '2026-11-10')).toBe(false);
    expect(isLate({ ...clock, state: 'received' }, '2026-11-11')).toBe(true);
    expect(isLate({ ...clock, state: 'acknowledged' }, '2026-11-20')).toBe(false);
    expect(isLate({ ...clock, state: 'in_hand' }, '2026-11-21')).toBe(true);
    for (const state of ['answered', 'closed'] as const)
      expect(isLate({ ...clock, state }, '2030-01-01')).toBe(false);
  });

  it('asks for nothing after the day of the answer', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(day, day, fc.constantFrom(...caseStates), (acknowledgeBy, answerBy, state) => {
        const due = dueOf({ state, acknowledgeBy, answerBy });
        expect(due === undefined).toBe(state === 'answered' || state === 'closed');
        if (due) expect(due <= answerBy).toBe(true);
      }),
    );
  });

  it('leaves a year a month before it is counted', () => {
    expect(lastYearToCount('2027-01-31')).toBe(2025);
    expect(lastYearToCount('2027-02-01')).toBe(2026);
    expect(lastYearToCount('2027-12-31')).toBe(2026);
  });
});
