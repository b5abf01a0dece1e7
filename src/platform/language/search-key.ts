import { latinLetters } from './transliterate.ts';

/** Letters that have no decomposition, and those of Cyrillic alphabets other than Serbian and Macedonian. */
const plain: Record<string, string> = {
  ...{ đ: 'd', ð: 'd', ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' },
  ...{ щ: 'st', ъ: 'a', ы: 'y', ь: '', э: 'e', ю: 'ju', я: 'ja', є: 'e', і: 'i', ґ: 'g' },
};

/** A letter that is not written with marks, as ASCII letters; others come back as they are. */
export function plainLetter(letter: string): string {
  return plain[letter] ?? letter;
}

/**
 * A text folded for searching, the same for what is stored and what is asked: Cyrillic as Latin, no marks, lower-case ASCII words
 * one space apart, the locale never asked (Turkish would make another i). `dj`, `gj` and `kj` fold like the single letters they
 * stand for (đ, ѓ, ќ), so that Djakovacka, Dakovacka, Đakovačka and Ђаковачка are one key and a query needs no expansion:
 * `search_key like '%' || searchKey(query) || '%'`. The fold brings words together and never parts two spellings of one.
 * Empty when nothing of the text is written in Latin or Cyrillic letters or digits: then there is nothing to search for.
 */
export function searchKey(text: string): string {
  return latinLetters(withoutMarks(latinLetters(text.normalize('NFKC').toLowerCase())))
    .replace(/[^a-z0-9\s]/g, plainLetter)
    .replace(/([dgk])j+/g, '$1')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether a text holds every word that is looked for, in any spelling and script; without a word any text does. */
export function isFoundIn(text: string, words: string): boolean {
  const key = searchKey(text);
  return searchKey(words)
    .split(' ')
    .every((word) => key.includes(word));
}

/** The text without accents, haceks and cedillas. */
export function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
