import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDecimal } from './parse-number.ts';

it.each([
  ['zwölf', 3, 'not_a_number'],
  ['1.2.3', 3, 'not_a_number'],
  ['1e5', 3, 'not_a_number'],
  ['0x10', 0, 'not_a_number'],
  ['1.234', 3, 'ambiguous_number'],
  ['12,5', 0, 'too_many_decimals'],
  ['1.23456', 3, 'too_many_decimals'],
  [`1.${'0'.repeat(100_000)}1`, 3, 'not_a_number'],
])('refuses %s with %i decimals', (typed, decimals, fault) => {
  expect(parseDecimal(typed, decimals)).toEqual({ fault });
});

it.each([
  ['1 234,50', 3, '1234.5'],
  ['1.234,5', 3, '1234.5'],
  ['1,234.5', 3, '1234.5'],
  ['1.234.567', 3, '1234567'],
  ['1.234', 0, '1234'],
  ['0,125', 3, '0.125'],
  ['007', 0, '7'],
  ['-0', 0, '0'],
  ['12.0', 0, '12'],
  ['0,10', 3, '0.1'],
  [`  1.5${'0'.repeat(37)}  `, 3, '1.5'],
])('reads %s with %i decimals as %s', (typed, decimals, value) => {
  expect(parseDecimal(typed, decimals)).toEqual({ value });
});

it('reads two decimals behind either sign as the same number', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(99), fc.constantFrom('.', ','), (whole, cents, sign) => {
      const places = String(cents).padStart(2, '0');
      const read = parseDecimal(`${whole}${sign}${places}`, 3);
      expect('value' in read && Number(read.value)).toBe(Number(`${whole}.${places}`));
    }),
  );
});
