import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../platform/dates.ts';
import { money } from '../../platform/money.ts';
import { stateAfter } from '../../platform/workflow/take-step.ts';
import { instalmentsOf, monthsOf, mustStayUnderCeiling, periodsOf } from './rules.ts';
import { agreementWorkflow } from './workflow.ts';

const shares = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }).map((parts) => {
  const cut = parts.reduce<number[]>(
    (all, part) => (all.reduce((a, b) => a + b, 0) + part < 100 ? [...all, part] : all),
    [],
  );
  return [...cut, 100 - cut.reduce((a, b) => a + b, 0)];
});

describe('instalments', () => {
  it('sum to the amount exactly, whatever the shares', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1000, max: 60_000_00 }), (percents, minor) => {
        const plan = percents.map((percent) => ({ kind: 'interim' as const, percent }));
        const planned = instalmentsOf(money(minor, 'EUR'), plan);
        expect(planned.reduce((sum, one) => sum + one.amount.minor, 0)).toBe(minor);
        expect(planned.map((one) => one.number)).toEqual(percents.map((_, at) => at + 1));
      }),
    );
  });
});

describe('reporting periods', () => {
  it('cover the project without gap or overlap and end with one final period', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 30, max: 800 }),
        fc.integer({ min: 1, max: 12 }),
        (from, days, every) => {
          const start = addDays('2026-01-01', from);
          const end = addDays(start, days);
          const periods = periodsOf(start, end, every, 30);
          expect(periods[0]!.startsOn).toBe(start);
          expect(periods.at(-1)!.endsOn).toBe(end);
          expect(periods.filter((one) => one.final)).toHaveLength(1);
          for (const [at, one] of periods.slice(1).entries())
            expect(one.startsOn).toBe(addDays(periods[at]!.endsOn, 1));
          for (const one of periods) expect(one.dueOn).toBe(addDays(one.endsOn, 30));
        },
      ),
    );
  });
  it('keeps the end of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });
});

it('The months of an agreement are those that its end was reckoned from', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 60 }), (days, months) => {
      const startsOn = addDays('2026-01-01', days);
      expect(monthsOf({ startsOn, endsOn: addDays(addMonths(startsOn, months), -1) })).toBe(months);
    }),
  );
});

describe('the ceiling of a third party', () => {
  it('refuses the first cent above it, over all calls', () => {
    expect(() => mustStayUnderCeiling(money(4_000_000, 'EUR'), money(2_000_001, 'EUR'), 6_000_000)).toThrow(
      'third_party_ceiling',
    );
    expect(() =>
      mustStayUnderCeiling(money(4_000_000, 'EUR'), money(2_000_000, 'EUR'), 6_000_000),
    ).not.toThrow();
  });
});

describe('an agreement', () => {
  it('cannot be signed twice or edited once signed', () => {
    expect(() => stateAfter(agreementWorkflow, 'signed', 'sign')).toThrow('agreement_not_in_state');
    expect(() => stateAfter(agreementWorkflow, 'signed', 'edit')).toThrow('agreement_not_in_state');
    expect(stateAfter(agreementWorkflow, 'draft', 'sign')).toBe('signed');
  });
});
