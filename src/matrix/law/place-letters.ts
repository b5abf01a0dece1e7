import { latinLetters } from '../../platform/language/transliterate.ts';

/** Latin letters with a mark that stand in lists of the laws of the region, as one writes them in a path: no two of one alphabet alike. */
const folded: Readonly<Record<string, string>> = {
  đ: 'dj',
  dž: 'dzh',
  ž: 'zh',
  č: 'ch',
  ć: 'cj',
  š: 'sh',
  ǵ: 'gj',
  ḱ: 'kj',
  ç: 'ch',
  ë: 'eh',
};
const digraphs = 'ch|cj|dh|dj|dz|dzh|eh|gj|kj|lj|ll|nj|rr|sh|th|xh|zh';
const letter = `(?:[a-z]|${digraphs})`;
const roman = '(?=[ivxlcdm])m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const isLetter = new RegExp(`^${letter}$`);
export const isRoman = (text: string) => new RegExp(`^${roman}$`).test(text);
const whole = new RegExp(`^(?:\\d+${letter}?(?:-(?:\\d+|${letter}))*|${letter}|${roman})$`);

/** A single letter of any alphabet of the region in the letters of a path; undefined for anything else. */
export function foldLetter(text: string): string | undefined {
  // A letter of Cyrillic is one sign; two of them are two letters.
  const latin = [...text].length === 1 ? latinLetters(text) : text;
  const found = folded[latin] ?? latin;
  return isLetter.test(found) ? found : undefined;
}

/** Whether a place is counted like that: a number, with a letter of its own where it has one, a single letter or a roman numeral. */
export const isPlaceNumber = (text: string) => whole.test(text);
