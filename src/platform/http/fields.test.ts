import { expect, it } from 'vitest';
import { amount, day, optionalAmount } from './fields.ts';

it.each(['1900-01-01', '2026-11-27', '9999-12-31'])('takes %s for a day', (typed) => {
  expect(day.parse(typed)).toBe(typed);
});

it.each(['0001-01-01', '0026-11-27', '1899-12-31', '2026-02-30', 'today', ''])(
  'refuses %j as a day',
  (typed) => {
    expect(day.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['invalid.date']);
  },
);

it.each([
  ['10.000.000.000,00', []],
  ['90.000.000.000.000', ['invalid.amount_too_large']],
  ['much', ['invalid.amount_read']],
  ['-5', ['invalid.amount_low']],
  ['0,00', ['invalid.amount_low']],
])('takes the amount %j, or says what is wrong with it', (typed, wrong) => {
  const { error } = amount('EUR').safeParse(typed);
  expect(error?.issues.map(({ message }) => message) ?? []).toEqual(wrong);
});

it('takes no money at all where that is an answer', () => {
  const orNone = amount('EUR', { min: 0 });
  expect(orNone.parse('0')).toBe(0);
  expect(orNone.safeParse('-5').error?.issues).toMatchObject([
    { message: 'invalid.amount_low', params: { least: 'zero' } },
  ]);
});

it('takes no amount where it may be left out, and one that was typed as any other', () => {
  for (const typed of [undefined, '', '  ']) expect(optionalAmount('EUR').parse(typed)).toBeNull();
  expect(optionalAmount(() => 'EUR', { min: 0 }).parse('0')).toBe(0);
  expect(optionalAmount('EUR').parse('1.200,50')).toBe(1200_50);
  for (const typed of ['0', '-5', 'much'])
    expect(optionalAmount('EUR').safeParse(typed).error?.issues).toMatchObject(
      amount('EUR').safeParse(typed).error!.issues,
    );
});
