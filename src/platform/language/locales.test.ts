import { describe, expect, it } from 'vitest';
import { type Locale, locales } from './language.ts';
import { chooseLocale, localeFacts, localeName } from './locales.ts';

describe('choosing a language', () => {
  it('does not show the mirrored one to the public', () => {
    expect(chooseLocale({ query: 'ar-XB' })).toBe('en');
    expect(chooseLocale({ cookie: 'ar-XB', accept: 'ar-XB' })).toBe('en');
    expect(chooseLocale({ query: 'ar-XB' }, { mirrored: true })).toBe('ar-XB');
  });
  it('ignores what is no language of ours', () => {
    expect(chooseLocale({ query: 'xx', cookie: '__proto__', accept: 'constructor, *;q=0.1' })).toBe('en');
    expect(chooseLocale({ accept: ';q=,,;;q=x' })).toBe('en');
    expect(chooseLocale({ accept: 'sq;q=0' })).toBe('en');
  });
  it('asks the address first, then the earlier choice, the person, and the browser', () => {
    const asked = { query: 'mk', cookie: 'sq', person: 'hr', accept: 'bs' } as const;
    expect(chooseLocale(asked)).toBe('mk');
    expect(chooseLocale({ ...asked, query: undefined })).toBe('sq');
    expect(chooseLocale({ person: asked.person, accept: asked.accept })).toBe('hr');
    expect(chooseLocale({ accept: 'de-AT, sq-XK;q=0.4, mk;q=0.9' })).toBe('mk');
  });
  it.each([
    ['sr', 'sr-Cyrl'],
    ['sr-RS', 'sr-Cyrl'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sh', 'sr-Latn'],
    ['sr-ME', 'cnr'],
    ['sr-Latn-ME', 'cnr'],
    ['cnr-Cyrl', 'cnr'],
    ['bs-Cyrl-BA', 'bs'],
    ['sq-MK', 'sq'],
  ])('takes %s from a browser as %s', (tag, locale) => {
    expect(chooseLocale({ accept: `xx, ${tag};q=0.5` })).toBe(locale);
  });
});

describe('a locale', () => {
  const tag = (locale: Locale) => localeFacts(locale).intl;
  it('is known to Intl by name, with Western digits and the Gregorian calendar', () => {
    for (const locale of locales) {
      const date = new Intl.DateTimeFormat(tag(locale)).resolvedOptions();
      expect(date.locale, locale).toMatch(new RegExp(`^${tag(locale).split('-')[0]}`));
      expect([date.calendar, date.numberingSystem], locale).toEqual(['gregory', 'latn']);
      expect(['sr', 'cnr', 'sr-ME']).not.toContain(tag(locale));
    }
  });
  it('has the plural forms of its grammar', () => {
    const forms = (locale: Locale) =>
      [...new Intl.PluralRules(tag(locale)).resolvedOptions().pluralCategories].sort();
    for (const locale of ['bs', 'hr', 'cnr', 'sr-Latn', 'sr-Cyrl'] as const)
      expect(forms(locale), locale).toEqual(['few', 'one', 'other']);
    for (const locale of ['en', 'sq', 'mk'] as const) expect(forms(locale), locale).toEqual(['one', 'other']);
  });
  it('writes the month in its own script', () => {
    const month = (locale: Locale) =>
      new Intl.DateTimeFormat(tag(locale), { month: 'long', timeZone: 'UTC' }).format(0);
    expect(locales.map(month)).toEqual([
      'January',
      'janar',
      'januar',
      'siječanj',
      'januar',
      'јануари',
      'januar',
      'јануар',
    ]);
  });
  it('says what its pages are written in', () => {
    expect(localeFacts('hr')).toMatchObject({ lang: 'hr', status: 'complete', fallback: 'sr-Latn' });
    expect(localeFacts('cnr')).toMatchObject({ lang: 'cnr', intl: 'sr-Latn-ME' });
    expect(localeFacts('sq')).toMatchObject({ lang: 'sq', status: 'complete', dir: 'ltr' });
    expect(localeFacts('ar-XB')).toMatchObject({ status: 'pseudo', dir: 'rtl' });
  });
  it('bears its own name', () => {
    expect(locales.map(localeName)).toEqual([
      'English',
      'Shqip',
      'Bosanski',
      'Hrvatski',
      'Crnogorski',
      'Македонски',
      'Srpski',
      'Српски',
    ]);
    expect(localeName('xx')).toBe('xx');
  });
});
