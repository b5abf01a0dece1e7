import type { Locale } from './language.ts';
import { plainLetter, withoutMarks } from './search-key.ts';
import { latinLetters } from './transliterate.ts';

const serbianLatin = 'a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž';
const english = 'a b c d e f g h i j k l m n o p q r s t u v w x y z';
const alphabets: Record<Locale, string> = {
  sq: 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh',
  mk: 'а б в г д ѓ е ж з ѕ и ј к л љ м н њ о п р с т ќ у ф х ц ч џ ш',
  'sr-Cyrl': 'а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш',
  'sr-Latn': serbianLatin,
  bs: serbianLatin,
  hr: serbianLatin,
  cnr: serbianLatin,
  en: english,
  'ar-XB': english,
};

/** The place of each letter of an alphabet as one ASCII character, from `@` on. */
const places = new Map<Locale, ReadonlyMap<string, string>>(
  Object.entries(alphabets).map(([locale, letters]) => [
    locale as Locale,
    new Map(letters.split(' ').map((letter, at) => [letter, String.fromCharCode(0x40 + at)])),
  ]),
);

/**
 * A key whose plain byte order is the language's own alphabetical order, digraphs as letters: `order by sort_key collate "C"`.
 * Spaces stand before digits, digits before letters, letters of other alphabets after; capitals and foreign marks do not count.
 * A stored column that readers of all languages share takes the order of `en`, where every script is read as plain Latin.
 */
export function sortKey(text: string, locale: Locale): string {
  const own = places.get(locale)!;
  const cyrillic = locale === 'mk' || locale === 'sr-Cyrl';
  const lower = text.normalize('NFKC').toLowerCase();
  const letters = cyrillic ? lower : latinLetters(lower).normalize('NFC');
  let key = '';
  for (let at = 0; at < letters.length; ) {
    const two = letters.slice(at, at + 2);
    const piece = two.length === 2 && own.has(two) ? two : String.fromCodePoint(letters.codePointAt(at)!);
    key += own.get(piece) ?? foreign(piece, own);
    at += piece.length;
  }
  return key.replace(/ +/g, ' ').trim();
}

function foreign(letter: string, own: ReadonlyMap<string, string>): string {
  const bare = [...withoutMarks(letter)].map(plainLetter).join('');
  return [...bare]
    .map((one) => own.get(one) ?? (/[0-9]/.test(one) ? one : /\p{L}/u.test(one) ? `~${one}` : ' '))
    .join('');
}
