import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../platform/problem.ts';
import { mustBeSpent, rateMonthOf, readBudget } from './rules.ts';

const names = {
  partners: [
    { id: 'a', key: 'group-484', name: 'Group 484', shortName: 'Group 484' },
    { id: 'b', key: 'vp-bih', name: 'Vaša prava Bosnia and Herzegovina', shortName: 'VP BiH' },
  ],
  headings: [
    { key: 'human_resources', number: '1' },
    { key: 'travel', number: '2' },
  ],
  currency: 'EUR',
};
const fault = (text: string) => {
  try {
    readBudget(text, names);
  } catch (error) {
    if (error instanceof Problem) return [error.code, error.details.line, error.field];
    throw error;
  }
  return undefined;
};

describe('a pasted budget is refused with the line', () => {
  it('that lacks a column or has one too many', () => {
    expect(fault('Group 484; 1; Coordinator; 10\n\nGroup 484; 1; 10')).toEqual([
      'budget_columns',
      3,
      'lines',
    ]);
    expect(fault('Group 484; 1; Coordinator; 10; more')).toEqual(['budget_columns', 1, 'lines']);
    expect(fault('Group 484; 1; ; 10')).toEqual(['budget_columns', 1, 'lines']);
  });

  it('that names an unknown partner, an unknown heading or no amount', () => {
    expect(fault('Group 485; 1; Coordinator; 10')).toEqual(['budget_partner', 1, 'lines']);
    expect(fault('Group 484; 9; Coordinator; 10')).toEqual(['budget_heading', 1, 'lines']);
    for (const amount of ['ten', '-1', '', '1.2.3'])
      expect(fault(`Group 484; 1; Coordinator; ${amount}`)).toEqual(['budget_amount', 1, 'lines']);
    expect(fault('Group 484; 1; Coordinator; 90.000.000.000.000')).toEqual([
      'budget_amount_large',
      1,
      'lines',
    ]);
  });
});

describe('a pasted budget is read', () => {
  it('whichever way partner, heading and amount are written', () => {
    expect(
      readBudget('vp bih\t2\tCar\t1 234,50\ngroup-484;human_resources;Coordinator;24.000', names),
    ).toEqual([
      { partnerId: 'b', heading: 'travel', description: 'Car', amountMinor: 123450 },
      { partnerId: 'a', heading: 'human_resources', description: 'Coordinator', amountMinor: 2400000 },
    ]);
  });

  it('as it was, whatever the amounts', () => {
    const line = fc.record({
      partner: fc.constantFrom(...names.partners),
      heading: fc.constantFrom(...names.headings),
      description: fc.stringMatching(/^[\p{L}0-9]{1,20}$/u),
      amountMinor: fc.nat(1e12),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines
          .map((one) => {
            const cents = String(one.amountMinor % 100).padStart(2, '0');
            return [
              one.partner.key,
              one.heading.number,
              one.description,
              `${Math.floor(one.amountMinor / 100)}.${cents}`,
            ].join('\t');
          })
          .join('\n');
        expect(readBudget(text, names)).toEqual(
          lines.map(({ partner, heading, description, amountMinor }) => ({
            partnerId: partner.id,
            heading: heading.key,
            description,
            amountMinor,
          })),
        );
      }),
    );
  });
});

describe('an expenditure', () => {
  it('is not of tomorrow', () => {
    expect(() => mustBeSpent('2026-11-26', '2026-11-25')).toThrow('expenditure_in_future');
    expect(() => mustBeSpent('2026-11-25', '2026-11-25')).not.toThrow();
    expect(() => mustBeSpent('2019-02-28', '2026-11-25', '2019-03-01')).toThrow('expenditure_too_early');
    expect(() => mustBeSpent('2019-03-01', '2026-11-25', '2019-03-01')).not.toThrow();
  });

  it('takes the rate of its month or of the month before, over the turn of the year', () => {
    expect(rateMonthOf('month_of_expenditure', '2026-01-31')).toBe('2026-01-01');
    expect(rateMonthOf('month_before_expenditure', '2026-01-31')).toBe('2025-12-01');
    expect(rateMonthOf('month_before_expenditure', '2026-12-01')).toBe('2026-11-01');
  });
});
