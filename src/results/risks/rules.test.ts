import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degrees, levelOf, levels, mustBeAhead, mustBeWhole, weightOf } from './rules.ts';
import { comeOf, hasCome, type TriggerFacts, triggerRules } from './triggers.ts';

const unknown: TriggerFacts = {
  ...{ spending_behind: null, reports_overdue: null },
  ...{ milestones_late: null, places_without_sub_grant: null },
};

describe('the rules of the risk register', () => {
  it('A review of today or earlier, a rule without its value and a value without its rule are refused', () => {
    expect(() => mustBeAhead('2026-11-25', '2026-11-25')).toThrow('risk_review_past');
    expect(() => mustBeAhead('2026-11-26', '2026-11-25')).not.toThrow();
    expect(() => mustBeWhole({ rule: 'reports_overdue', from: null })).toThrow('risk_trigger_without_value');
    expect(() => mustBeWhole({ rule: null, from: 3 })).toThrow('risk_trigger_without_rule');
    expect(() => mustBeWhole({ rule: null, from: null })).not.toThrow();
  });

  it('A risk that is likelier or more harmful is never of a lower level', () => {
    const degree = fc.constantFrom(...degrees);
    fc.assert(
      fc.property(degree, degree, degree, degree, (likelihood, impact, other, another) => {
        const lower = { likelihood: Math.min(likelihood, other), impact: Math.min(impact, another) };
        const higher = { likelihood: Math.max(likelihood, other), impact: Math.max(impact, another) };
        expect(weightOf(lower)).toBeLessThanOrEqual(weightOf(higher));
        expect(levels.indexOf(levelOf(lower))).toBeGreaterThanOrEqual(levels.indexOf(levelOf(higher)));
      }),
    );
    expect([
      levelOf({ likelihood: 2, impact: 2 }),
      levelOf({ likelihood: 1, impact: 5 }),
      levelOf({ likelihood: 2, impact: 5 }),
    ]).toEqual(['low', 'medium', 'high']);
  });

  it('A trigger comes at its value and stays above it, and never by what is not known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...triggerRules),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(200),
        (triggerRule, triggerFrom, value) => {
          const trigger = { triggerRule, triggerFrom };
          expect(hasCome(trigger, { ...unknown, [triggerRule]: value })).toBe(value >= triggerFrom);
          expect(hasCome(trigger, unknown)).toBe(false);
        },
      ),
    );
    const facts = { ...unknown, reports_overdue: 3 };
    const late = { triggerRule: 'reports_overdue', triggerFrom: 3 } as const;
    const none = { triggerRule: null, triggerFrom: null };
    expect(comeOf([late, none], facts)).toEqual([{ ...late, value: 3 }]);
  });
});
