import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from './language.ts';
import { localeFacts } from './locales.ts';
import { searchKey, sortKey } from './search-key.ts';
import { toLatin } from './transliterate.ts';

describe('a search key', () => {
  it('brings every spelling of one name together', () => {
    const spellings = ['Đakovačka', 'Djakovacka', 'Dakovacka', 'Ђаковачка', 'ĐAKOVAČKA'];
    expect(new Set(spellings.map(searchKey))).toEqual(new Set(['dakovacka']));
    expect(searchKey('Ѓорѓи Петров')).toBe(searchKey('Gjorgji Petrov'));
    expect(searchKey('Përparim Çela')).toBe(searchKey('perparim cela'));
  });
  it('is lower-case ASCII and its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(text)).toMatch(/^[a-z0-9 ]*$/);
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
  it('finds a Cyrillic text by its transliteration', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'абвгдђежзијклљмнњопрстћуфхцчџш '), maxLength: 30 }),
        (text) => {
          expect(searchKey(text)).toBe(searchKey(toLatin(text)));
        },
      ),
    );
  });
});

const letters: Partial<Record<Locale, string[]>> = {
  'sr-Latn': 'a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž'.split(' '),
  bs: 'a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž'.split(' '),
  hr: 'a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž'.split(' '),
  cnr: 'a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž'.split(' '),
  'sr-Cyrl': [...'абвгдђежзијклљмнњопрстћуфхцчџш'],
  mk: [...'абвгдѓежзѕијклљмнњопрстќуфхцчџш'],
  sq: 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh'.split(' '),
  en: [...'abcdefghijklmnopqrstuvwxyz'],
};

describe('a sort key', () => {
  it.each(Object.keys(letters) as Locale[])('orders words of %s as Intl does', (locale) => {
    const collator = new Intl.Collator(localeFacts(locale).intl);
    const word = fc
      .array(fc.constantFrom(...letters[locale]!), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, word, (a, b) => {
        const [left, right] = [sortKey(a, locale), sortKey(b, locale)];
        const order = left < right ? -1 : left > right ? 1 : 0;
        expect(order).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 500 },
    );
  });
  it('puts towns in the order people expect', () => {
    const towns = ['Ljig', 'Džep', 'Čačak', 'Njeguši', 'Cetinje', 'Loznica', 'Ćuprija', 'Đakovica'];
    expect(towns.sort((a, b) => (sortKey(a, 'sr-Latn') < sortKey(b, 'sr-Latn') ? -1 : 1))).toEqual([
      'Cetinje',
      'Čačak',
      'Ćuprija',
      'Džep',
      'Đakovica',
      'Loznica',
      'Ljig',
      'Njeguši',
    ]);
  });
});
