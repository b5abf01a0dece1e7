import type { Locale } from './language.ts';
import { toLatin } from './transliterate.ts';

const special: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ǵ: 'g',
  ḱ: 'k',
};

/**
 * A text folded for searching, the same for what is stored and what is asked: Cyrillic as Latin, no marks, lower-case ASCII words
 * one space apart. `dj`, `gj` and `kj` fold like the single letters they stand for (đ, ѓ, ќ), so that Djakovacka, Dakovacka,
 * Đakovačka and Ђаковачка are one. Folding only brings more words together, it never parts two spellings of one.
 */
export function searchKey(text: string): string {
  return toLatin(text.normalize('NFC'))
    .toLowerCase()
    .replace(/[đðłøßæœıǵḱ]/g, (letter) => special[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([dgk])j/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const latinAlphabet = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž'.split(' ');
const alphabets: Partial<Record<Locale, readonly string[]>> = {
  sq: 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh'.split(' '),
  mk: 'а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш'.split(' '),
  'sr-Cyrl': 'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш'.split(' '),
  'sr-Latn': latinAlphabet,
  bs: latinAlphabet,
  hr: latinAlphabet,
  cnr: latinAlphabet,
  en: 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' '),
};

/**
 * A key whose plain byte order is the language's own alphabetical order, digraphs as letters:
 * `order by sort_key collate "C"`. Digits stand before letters, letters of other alphabets after.
 */
export function sortKey(text: string, locale: Locale): string {
  const alphabet = alphabets[locale] ?? alphabets.en!;
  const own = new Map(alphabet.map((letter, at) => [letter, String.fromCharCode(0x40 + at)]));
  const cyrillic = locale === 'mk' || locale === 'sr-Cyrl';
  const lower = (cyrillic ? text : toLatin(text)).normalize('NFC').toLowerCase();
  let key = '';
  for (let at = 0; at < lower.length; ) {
    const two = lower.slice(at, at + 2);
    const piece = two.length === 2 && own.has(two) ? two : lower[at]!;
    key += own.get(piece) ?? foreign(piece, own);
    at += piece.length;
  }
  return key.replace(/ +/g, ' ').trim();
}

function foreign(letter: string, own: ReadonlyMap<string, string>): string {
  const base = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  const known = own.get(special[letter] ?? base);
  if (known) return known;
  if (/[0-9]/.test(base)) return base;
  if (!/\p{L}/u.test(base)) return ' ';
  return `~${base}`;
}
