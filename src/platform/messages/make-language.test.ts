import { describe, expect, it } from 'vitest';
import { money } from '../money.ts';
import { makeCatalogue } from './catalogue.ts';
import { makeLanguage } from './make-language.ts';

const catalogue = makeCatalogue(
  new Map([
    [
      'en',
      new Map([
        ['kept', '{count, plural, one {# form is kept} other {# forms are kept}}'],
        ['only', 'English only'],
      ]),
    ],
    [
      'sr-Cyrl',
      new Map([
        [
          'kept',
          '{count, plural, one {# образац је сачуван} few {# обрасца су сачувана} other {# образаца је сачувано}}',
        ],
      ]),
    ],
  ]),
);
const language = (locale: Parameters<typeof makeLanguage>[1]) =>
  makeLanguage(catalogue, locale, { strict: true });

describe('a message', () => {
  it('takes the plural form of its language, and Latin Serbian its letters', () => {
    expect(language('sr-Cyrl').t('kept', { count: 3 })).toBe('3 обрасца су сачувана');
    expect(language('sr-Latn').t('kept', { count: 3 })).toBe('3 obrasca su sačuvana');
    expect(language('sr-Latn').t('kept', { count: 5 })).toBe('5 obrazaca je sačuvano');
  });
  it('falls back to Latin Serbian where a neighbour has no text yet, and from there to English', () => {
    expect(language('cnr').t('kept', { count: 1 })).toBe('1 obrazac je sačuvan');
    expect(language('hr').t('only')).toBe('English only');
  });
  it('shows a changed letter in every literal of the pseudo-locale and none of the placeholders', () => {
    expect(language('ar-XB').t('kept', { count: 1 })).toBe('1 fórm ís képt');
    expect(language('ar-XB').dir).toBe('rtl');
  });
  it('throws for a key that no catalogue has', () => {
    expect(() => language('en').t('nowhere')).toThrow('nowhere');
    expect(makeLanguage(catalogue, 'en', { strict: false }).t('nowhere')).toBe('nowhere');
  });
  it('throws for a missing argument and for a text that is not ICU, and in production shows the key', () => {
    const broken = makeCatalogue(
      new Map([
        [
          'en',
          new Map([
            ['open', '{count, plural, one {#'],
            ['at', 'At {time}'],
          ]),
        ],
      ]),
    );
    for (const key of ['open', 'at']) {
      expect(() => makeLanguage(broken, 'en', { strict: true }).t(key)).toThrow();
      expect(makeLanguage(broken, 'en', { strict: false }).t(key)).toBe(key);
    }
  });
});

describe('a sentence that ends in a date', () => {
  it('has one full stop, in every language', () => {
    const dated = makeCatalogue(
      new Map(['en', 'sr-Cyrl', 'mk', 'sq'].map((locale) => [locale, new Map([['until', 'X {day}.']])])),
    );
    for (const locale of ['en', 'sr-Cyrl', 'sr-Latn', 'mk', 'sq'] as const) {
      const { t, day } = makeLanguage(dated, locale, { strict: true });
      expect(t('until', { day: day('2026-11-25') })).toMatch(/[^.]\.$/);
    }
  });
  it('names a month with its year', () => {
    expect((['en', 'sq', 'sr-Cyrl', 'mk'] as const).map((one) => language(one).month('2026-11-25'))).toEqual([
      'November 2026',
      'nëntor 2026',
      'новембар 2026.',
      'ноември 2026 г.',
    ]);
  });
});

describe('numbers and times', () => {
  it('keep every cent and name the currency', () => {
    expect(language('en').money(money(9007199254740991, 'EUR'))).toBe('90,071,992,547,409.91\u00a0EUR');
    expect(language('sr-Cyrl').money(money(123456, 'RSD'))).toBe('1.234,56\u00a0RSD');
    expect(language('en').money(money(-5, 'ALL'))).toBe('-0.05\u00a0ALL');
  });
  it('always say the zone', () => {
    expect(language('en').instant('2026-02-15T12:59:59.999Z', 'Europe/Skopje', { seconds: true })).toBe(
      '15 February 2026 at 13:59:59 (Europe/Skopje, UTC+1)',
    );
    expect(language('en').instant('2026-11-25T13:00:00.000Z', 'Europe/Sarajevo')).toBe(
      '25 November 2026 at 14:00 (Europe/Sarajevo, UTC+1)',
    );
  });
  it('show a share with its one decimal, and a dash of nothing', () => {
    expect(language('en').percent(1, 3)).toBe('33.3%');
    expect(language('en').percent(1, 0)).toBe('–');
  });
});
