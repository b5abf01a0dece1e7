import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from './language.ts';
import { localeFacts } from './locales.ts';
import { sortKey } from './sort-key.ts';

const serbianLatin = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž'.split(' ');
const letters: Partial<Record<Locale, string[]>> = {
  'sr-Latn': serbianLatin,
  bs: serbianLatin,
  hr: serbianLatin,
  cnr: serbianLatin,
  'sr-Cyrl': [...'абвгдђежзијклљмнњопрстћуфхцчџш'],
  mk: [...'абвгдѓежзѕијклљмнњопрстќуфхцчџш'],
  sq: 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh'.split(' '),
  en: [...'abcdefghijklmnopqrstuvwxyz'],
};
const byKey = (locale: Locale) => (a: string, b: string) => {
  const [left, right] = [sortKey(a, locale), sortKey(b, locale)];
  return left < right ? -1 : left > right ? 1 : 0;
};
const title = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

describe.each(Object.keys(letters) as Locale[])('a sort key of %s', (locale) => {
  const collator = new Intl.Collator(localeFacts(locale).intl, { sensitivity: 'base' });
  const word = fc
    .tuple(
      fc.array(fc.constantFrom(...letters[locale]!), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(title, (plain: string) => plain.toUpperCase(), String),
    )
    .map(([parts, form]) => form(parts.join('')));
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

  it('orders names as Intl does', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(byKey(locale)(a, b)).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 400 },
    );
  });
  it('orders names that begin alike as Intl does', () => {
    fc.assert(
      fc.property(word, word, word, (start, one, other) => {
        const [a, b] = [title((start + one).toLowerCase()), title((start + other).toLowerCase())];
        expect(byKey(locale)(a, b)).toBe(Math.sign(collator.compare(a, b)));
      }),
    );
  });
});

describe('a sort key', () => {
  it('is ASCII, so that bytes and characters order alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aČđЊëÇ 7-.œß'), maxLength: 20 }), (text) => {
        expect(sortKey(text, 'sr-Latn')).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
  it('puts towns in the order people expect', () => {
    const towns = ['Ljig', 'Džep', 'Čačak', 'Njeguši', 'Cetinje', 'Loznica', 'Ćuprija', 'Dragaš', 'Đakovica'];
    for (const locale of ['sr-Latn', 'bs', 'hr', 'cnr'] as const)
      expect(towns.toSorted(byKey(locale))).toEqual(
        'Cetinje Čačak Ćuprija Dragaš Džep Đakovica Loznica Ljig Njeguši'.split(' '),
      );
    expect(
      ['Zhur', 'Zajaz', 'Çair', 'Cërrik', 'Dhërmi', 'Durrës', 'Gjakovë', 'Guri'].toSorted(byKey('sq')),
    ).toEqual(['Cërrik', 'Çair', 'Durrës', 'Dhërmi', 'Guri', 'Gjakovë', 'Zajaz', 'Zhur']);
    expect(['Штип', 'Ѓорче', 'Дебар', 'Ѕвегор', 'Зрновци', 'Џепчиште', 'Чаир'].toSorted(byKey('mk'))).toEqual(
      ['Дебар', 'Ѓорче', 'Зрновци', 'Ѕвегор', 'Чаир', 'Џепчиште', 'Штип'],
    );
  });
  it('puts names of every script into one shared order', () => {
    const names = ['Ђаковица', 'Štip', 'Drenas', 'Çair', 'Цетиње', '2. maj'];
    expect(names.toSorted(byKey('en'))).toEqual(['2. maj', 'Çair', 'Цетиње', 'Ђаковица', 'Drenas', 'Štip']);
  });
  it('reads a digraph written as one character like its two letters', () => {
    expect(sortKey('ǋeguši', 'hr')).toBe(sortKey('Njeguši', 'hr'));
  });
});
