import { describe, expect, it } from 'vitest';
import { addWorkingDays, answerDaysOf, barOf, type Candidate, earliestDay, mustBeFree } from './rules.ts';

const free: Candidate = {
  ...{ officer: false, scored: false, decided: false, ofSubGrantee: false, mayKnow: false },
};

describe('who may be a mentor', () => {
  it.each([
    [{ officer: true }, 'officer'],
    [{ scored: true }, 'scored'],
    [{ decided: true }, 'decided'],
    [{ ofSubGrantee: true }, 'sub_grantee'],
  ] as const)('is not %o', (changes, bar) => {
    expect(barOf({ ...free, ...changes }, false)).toBe(bar);
    expect(() => mustBeFree({ ...free, ...changes, mayKnow: true }, true)).toThrow(
      expect.objectContaining({ code: 'mentor_not_free', field: 'mentor' }),
    );
  });

  it('is nobody who may not know a protected sub-grant, and nobody who is not of the staff', () => {
    expect(barOf(free, true)).toBe('unknown');
    expect(() => mustBeFree(undefined, false)).toThrow(expect.objectContaining({ code: 'mentor_not_free' }));
    expect(barOf({ ...free, mayKnow: true }, true)).toBeUndefined();
    expect(barOf(free, false)).toBeUndefined();
  });
});

describe('the day by which an answer is usual', () => {
  it('leaves out the weekend', () => {
    // 2026-04-14 is a Tuesday, 2026-04-17 a Friday.
    expect(addWorkingDays('2026-04-14', 5)).toBe('2026-04-21');
    expect(addWorkingDays('2026-04-17', 1)).toBe('2026-04-20');
    expect(addWorkingDays('2026-04-18', 1)).toBe('2026-04-20');
    expect(addWorkingDays('2026-04-14', 0)).toBe('2026-04-14');
  });

  it('is as the Action says, else five working days', () => {
    expect(answerDaysOf({ agreement: { mentorAnswerDays: 3 } })).toBe(3);
    expect(answerDaysOf({})).toBe(5);
  });
});

describe('the earliest day of a new mentor', () => {
  const signed = '2026-03-12';
  it('is the signature, the end of the mentor before, or the first day of the present one', () => {
    expect(earliestDay(signed, undefined, null)).toBe(signed);
    expect(earliestDay(signed, undefined, '2026-04-14')).toBe('2026-04-14');
    expect(earliestDay(signed, undefined, '2026-03-01')).toBe(signed);
    expect(earliestDay(signed, { since: '2026-04-20' }, '2026-04-14')).toBe('2026-04-20');
  });
});
