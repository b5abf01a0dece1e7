import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../platform/files/read-table.ts';
import type { BudgetLine } from './budget-line.ts';
import { budgetText, textOfTable } from './budget-text.ts';
import { budgetColumns, mostBudgetLines, mostYears, productOf, readBudget } from './read-budget.ts';

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
const faults = (text: string) => readBudget(text, names).faults.map(({ line, fault }) => `${line} ${fault}`);
const whole = { unit: '', units: null, unitValueMinor: null, years: [], justification: '' };

describe('a budget is refused with every fault at once', () => {
  it('a line that lacks a column or has one too many', () => {
    expect(faults('Group 484; 1; Coordinator; 10\n\nGroup 484; 1; 10\nGroup 484; 1; ; 10')).toEqual([
      '3 columns',
      '4 columns',
    ]);
    expect(faults(`Group 484${'; 1'.repeat(budgetColumns.length)}`)).toEqual(['1 columns']);
  });

  it('an unknown partner, an unknown heading and an amount that is none', () => {
    const lines = ['Group 485; 1; A; 10', 'Group 484; 9; A; 10', 'Group 484; 1; A; 90.000.000.000.000'];
    const amounts = ['ten', '-1', '', '1.2.3'].map((amount) => `Group 484; 1; A; ${amount}`);
    expect(faults([...lines, ...amounts].join('\n'))).toEqual([
      ...['1 partner', '2 heading', '3 amount_large'],
      ...['4 amount', '5 amount', '6 amount', '7 amount'],
    ]);
  });

  it('units that do not give the amount, a value without units, and years that do not give it', () => {
    const line = (more: string) => `Group 484; 1; Coordinator; month; ${more}`;
    expect(
      faults(
        [
          line('12; 100,00; 1200,00'),
          line('12; 100,00; 1200,01'),
          line('12; ; 1200'),
          line('; 100; 1200'),
          line('0; 100; 0'),
          line('12; 100; ; Team; 600; 500'),
          line('12; 100; ; Team; 600; ; 600'),
          line('12; ten; 1200'),
        ].join('\n'),
      ),
    ).toEqual(['2 product', '3 unit_value', '4 unit_value', '5 units', '6 years', '8 value']);
  });

  it('units that two readers read differently, that are too many, or that come to more than is kept', () => {
    const units = ['1,234', '1.234', '12345678', '1,23456', '9999999'];
    const rows = units.map((one) => `Group 484; 1; Coordinator; month; ${one}; 9 000 000,00;`);
    expect(faults(rows.join('\n'))).toEqual([
      ...['1 units', '2 units', '3 units', '4 units', '5 amount_large'],
    ]);
  });

  it('a line too many, and what comes after it is not read', () => {
    const row = 'Group 484; 1; A; 10';
    const rows = Array.from({ length: mostBudgetLines }, () => row);
    const heads = budgetColumns.join(';');
    expect(faults([heads, '', ...rows].join('\n'))).toEqual([]);
    expect(faults([heads, ...rows, row, 'Nobody; 1; A; 10'].join('\n'))).toEqual([
      `${mostBudgetLines + 2} too_long`,
    ]);
  });

  it('a first line that is a line of the budget, also where its amounts have no figure', () => {
    expect(faults('Group 484; 1; Coordinator; month; ten; ten; hundred')).toEqual(['1 units']);
    expect(faults('Gruop 484; 1; Coordinator; month; ten; ten; hundred')).toEqual(['1 partner']);
    expect(faults('Партнер; Поглавје; Опис; Единица; Број; Вредност; Износ')).toEqual([]);
  });
});

describe('a budget is read', () => {
  it('whichever way partner, heading and amount are written, with its heads or without', () => {
    const heads = budgetColumns.join('\t');
    expect(readBudget(`${heads}\nvp bih\t2\tCar\t1 234,50`, names)).toEqual({
      lines: [{ partnerId: 'b', heading: 'travel', description: 'Car', amountMinor: 123450, ...whole }],
      faults: [],
    });
    expect(readBudget('group-484;human_resources;Coordinator;month;1,5;24.000;;Team', names).lines).toEqual([
      {
        ...{ partnerId: 'a', heading: 'human_resources', description: 'Coordinator', unit: 'month' },
        ...{
          units: '1.5',
          unitValueMinor: 2_400_000,
          amountMinor: 3_600_000,
          years: [],
          justification: 'Team',
        },
      },
    ]);
  });

  it('as it was written from its lines, whatever they are', () => {
    const sign = fc.constantFrom('"', ' ', ';', ',', '=', 'a', 'Š', '7');
    const word = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join('').trim() || '"');
    const place = {
      partnerId: fc.constantFrom('a', 'b'),
      heading: fc.constantFrom('human_resources', 'travel'),
      description: word,
      justification: fc.oneof(word, fc.constant('')),
    };
    const lump = fc.record({ ...place, amountMinor: fc.nat(1e10) }).map((one) => ({ ...whole, ...one }));
    const units = fc
      .record({ ...place, unit: word, tenThousandths: fc.integer({ min: 1, max: 1e7 }), value: fc.nat(1e6) })
      .map(({ tenThousandths, value, ...one }): BudgetLine => {
        const typed = String(tenThousandths / 10_000);
        const amountMinor = productOf(typed, value);
        return { ...one, units: typed, unitValueMinor: value, amountMinor, years: [] };
      });
    const line = fc
      .tuple(fc.oneof(lump, units), fc.integer({ min: 0, max: mostYears }))
      .map(([one, count]) => {
        if (count === 0 || one.amountMinor === 0) return one;
        const each = Math.floor(one.amountMinor / count);
        const last = one.amountMinor - each * (count - 1);
        return { ...one, years: [...Array.from({ length: count - 1 }, () => each), last] };
      });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        // As the route takes what is pasted: the text of the form has no blanks at its ends.
        const pasted = budgetText(lines, names).trim();
        const sent = textOfTable(readCsv(pasted, mostBudgetLines + 2));
        expect(readBudget(sent, names)).toEqual({ lines, faults: [] });
      }),
    );
  });

  it('The amount is the number of units times the value of one, to half a cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(1e7), (tenThousandths, value) => {
        const exact = BigInt(tenThousandths) * BigInt(value);
        const found = BigInt(productOf(String(tenThousandths / 10_000), value)) * 10_000n;
        const off = found - exact;
        expect(off <= 5_000n && off >= -5_000n).toBe(true);
      }),
    );
  });
});
