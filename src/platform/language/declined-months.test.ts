import { expect, it } from 'vitest';
import { withDeclinedMonth } from './declined-months.ts';
import { type Locale, locales } from './language.ts';
import { localeFacts } from './locales.ts';

const monthsOf = (locale: Locale) => {
  const format = new Intl.DateTimeFormat(localeFacts(locale).intl, { dateStyle: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) =>
    withDeclinedMonth(format.format(Date.UTC(2026, month, 3)), locale),
  );
};

it('Each month of a date ends as people of the region write it after a day', () => {
  for (const locale of ['bs', 'cnr', 'sr-Latn', 'sr-Cyrl'] as const)
    for (const date of monthsOf(locale)) expect(date).toMatch(/^3\. \p{L}+[aа] 2026\.$/u);
  expect(monthsOf('sr-Latn').slice(0, 3)).toEqual([
    '3. januara 2026.',
    '3. februara 2026.',
    '3. marta 2026.',
  ]);
  expect(monthsOf('sr-Cyrl').slice(7, 9)).toEqual(['3. августа 2026.', '3. септембра 2026.']);
  expect(monthsOf('bs')[7]).toBe('3. augusta 2026.');
  expect(monthsOf('hr')[10]).toBe('3. studenoga 2026.');
});

it('Other languages keep their months, also where they share a name', () => {
  for (const locale of locales.filter((one) => !['bs', 'cnr', 'sr-Latn', 'sr-Cyrl'].includes(one))) {
    const format = new Intl.DateTimeFormat(localeFacts(locale).intl, { dateStyle: 'long', timeZone: 'UTC' });
    expect(monthsOf(locale)[4]).toBe(format.format(Date.UTC(2026, 4, 3)));
  }
  expect(withDeclinedMonth('3 maj 2026', 'sq')).toBe('3 maj 2026');
});
