import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../src/platform/language/language.ts';
import { localeFacts } from '../src/platform/language/locales.ts';
import { loadCatalogues, makeCatalogue } from '../src/platform/messages/catalogue.ts';
import { makeLanguage } from '../src/platform/messages/make-language.ts';
import { money } from '../src/platform/money.ts';

const catalogue = makeCatalogue(loadCatalogues('messages'));
const languageOf = (locale: (typeof locales)[number]) => makeLanguage(catalogue, locale, { strict: true });
/** Spaces that do not break, as plain ones: here it is the signs that matter. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

const vectors = {
  en: ['27 March 2026', '1,234,567.50', '33.3%', '1,234.50 EUR', 'a, b and c'],
  sq: ['27 mars 2026', '1 234 567,50', '33,3%', '1234,50 EUR', 'a, b dhe c'],
  bs: ['27. marta 2026.', '1.234.567,50', '33,3%', '1.234,50 EUR', 'a, b i c'],
  hr: ['27. ožujka 2026.', '1.234.567,50', '33,3 %', '1.234,50 EUR', 'a, b i c'],
  cnr: ['27. marta 2026.', '1.234.567,50', '33,3%', '1.234,50 EUR', 'a, b i c'],
  mk: ['27 март 2026 г.', '1.234.567,50', '33,3 %', '1.234,50 EUR', 'a, b и c'],
  'sr-Latn': ['27. marta 2026.', '1.234.567,50', '33,3%', '1.234,50 EUR', 'a, b i c'],
  'sr-Cyrl': ['27. марта 2026.', '1.234.567,50', '33,3%', '1.234,50 EUR', 'a, b и c'],
} as const;
const words = {
  en: ['1 word', '2 words', '5 words', '21 words', '22 words'],
  sq: ['1 fjalë', '2 fjalë', '5 fjalë', '21 fjalë', '22 fjalë'],
  bs: ['1 riječ', '2 riječi', '5 riječi', '21 riječ', '22 riječi'],
  hr: ['1 riječ', '2 riječi', '5 riječi', '21 riječ', '22 riječi'],
  cnr: ['1 riječ', '2 riječi', '5 riječi', '21 riječ', '22 riječi'],
  mk: ['1 збор', '2 зборови', '5 зборови', '21 збор', '22 зборови'],
  'sr-Latn': ['1 reč', '2 reči', '5 reči', '21 reč', '22 reči'],
  'sr-Cyrl': ['1 реч', '2 речи', '5 речи', '21 реч', '22 речи'],
} as const;
const latinTowns = 'Cetinje Čačak Ćuprija Dragaš Džep Đakovica Loznica Ljig Njeguši Štip Žabljak';
const order = {
  en: 'Bar Cetinje Tirana',
  sq: 'Cërrik Çair Durrës Dhërmi Guri Gjakovë Zajaz Zhur',
  bs: latinTowns,
  hr: latinTowns,
  cnr: latinTowns,
  mk: 'Дебар Ѓорче Зрновци Ѕвегор Чаир Џепчиште Штип',
  'sr-Latn': latinTowns,
  'sr-Cyrl': 'Дрвар Ђаковица Лозница Љиг Нови Његуши Тутин Ћуприја Чачак Џеп Шабац',
} as const;

describe.each(locales)('%s', (locale) => {
  const language = languageOf(locale);
  it('writes days, numbers, shares, money and lists as its readers do', () => {
    const { day, number, percent, list } = language;
    expect(
      [
        day('2026-03-27'),
        number(1234567.5, { decimals: 2 }),
        percent(1, 3),
        language.money(money(123450, 'EUR')),
        list(['a', 'b', 'c']),
      ].map(plain),
    ).toEqual(vectors[locale]);
  });
  it('counts in its own plural forms', () => {
    const counted = [1, 2, 5, 21, 22].map((used) => language.t('ui.words.used', { used, limit: 30 }));
    expect(counted.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(words[locale]);
  });
  it('puts names into the order of its alphabet', () => {
    const towns = order[locale].split(' ');
    expect([...towns].reverse().sort(language.compare)).toEqual(towns);
  });
});

describe('what Intl is handed', () => {
  it('is never a tag that sorts or spells wrongly', () => {
    const tags = locales.map((locale) => localeFacts(locale).intl);
    for (const wrong of ['sr', 'cnr', 'cnr-ME', 'sr-ME']) expect(tags).not.toContain(wrong);
    for (const tag of tags)
      expect(new Intl.Collator(tag).resolvedOptions().locale.split('-')[0]).toBe(tag.split('-')[0]);
  });

  it('comes from the facts of a locale, or is one of the fixed tags that people do not see', () => {
    const fixed = ["'en-GB'", "'en-CA'", "'sv-SE'", "'en'"];
    const known = ['intl', 'localeFacts(locale).intl', 'localeFacts(language.locale).intl'];
    const found = sourcesBelow('src').flatMap((file) =>
      [
        ...fs
          .readFileSync(file, 'utf8')
          .matchAll(
            /new Intl\.\w+\(\s*((?:[^,()]|\([^()]*\))*)|\.(?:toLocale\w+|localeCompare)\(\s*([^)]*)/g,
          ),
      ].map(([, made, method]) => ({ file, tag: (made ?? method?.split(',')[0] ?? '').trim() })),
    );
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter(({ tag }) => ![...fixed, ...known].includes(tag))).toEqual([]);
  });
});

function sourcesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name));
}
