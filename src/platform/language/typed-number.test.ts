import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { parseAmount, toDecimal } from '../money.ts';
import { locales } from './language.ts';
import { parseDecimal, parseHour } from './typed-number.ts';

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

it.each([
  ['1.200', 'EUR', 1200_00],
  ['1 200', 'EUR', 1200_00],
  ['25,40 €', 'EUR', 25_40],
  ['€ 25.40', 'EUR', 25_40],
  ['1.250,00 EUR', 'EUR', 1250_00],
  ['12.000 lekë', 'ALL', 12_000_00],
  ['12 000 lek', 'ALL', 12_000_00],
  ['5.000,- din.', 'RSD', 5000_00],
  ['3.500 денари', 'MKD', 3500_00],
  ['80 KM', 'BAM', 80_00],
  ['0.500', 'EUR', 50],
  ["1'234.50", 'EUR', 1234_50],
])('reads the amount %s in %s', (typed, currency, minor) => {
  expect(parseAmount(typed, currency)).toBe(minor);
});

it.each([
  ['1200 lekë', 'EUR'],
  ['25 40', 'EUR'],
  ['1.23.4', 'EUR'],
  ['1,234,56', 'EUR'],
  ['€', 'EUR'],
  ['12.3456', 'EUR'],
])('refuses %s as an amount in %s', (typed, currency) => {
  expect(parseAmount(typed, currency)).toBeUndefined();
});

it('reads back every amount as each language writes it, and as files have it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e11 }),
      fc.constantFrom(...locales),
      fc.constantFrom('EUR', 'ALL', 'RSD', 'MKD', 'BAM'),
      (minor, locale, currency) => {
        const language = languageOf(locale);
        expect(parseAmount(language.number(minor / 100, { decimals: 2 }), currency)).toBe(minor);
        expect(parseAmount(toDecimal({ minor, currency }), currency)).toBe(minor);
      },
    ),
  );
});

it('reads back every whole number as each language writes it', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.constantFrom(...locales), (value, locale) => {
      expect(parseDecimal(languageOf(locale).number(value), 0)).toEqual({ value: String(value) });
    }),
  );
});

it.each([
  ['9', '09:00'],
  ['9.00', '09:00'],
  ['9:00', '09:00'],
  ['09,30', '09:30'],
  ['9h', '09:00'],
  ['9 h 30', '09:30'],
  ['0930', '09:30'],
  ['ora 14', '14:00'],
  ['14 часа', '14:00'],
  ['u 17:45', '17:45'],
])('reads the time %s', (typed, time) => {
  expect(parseHour(typed)).toBe(time);
});

it.each(['', '24:00', '9.3', '9:60', '12345', 'noon', '-9', '9:00:00'])('refuses “%s” as a time', (typed) => {
  expect(parseHour(typed)).toBeUndefined();
});

it('reads every minute of the day by each of the ways to write it', () => {
  for (let minute = 0; minute < 1440; minute += 1) {
    const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) =>
      String(part).padStart(2, '0'),
    );
    for (const sign of [':', '.', ',', '', 'h'])
      expect(parseHour(`${hours}${sign}${minutes}`)).toBe(`${hours}:${minutes}`);
  }
});
