/** Letters that stand in lists of the laws of the region, in both scripts, as one writes them in a path: no two of one alphabet alike. */
const folded: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'dj',
  ѓ: 'gj',
  е: 'e',
  ж: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'cj',
  ќ: 'kj',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  џ: 'dzh',
  ш: 'sh',
  đ: 'dj',
  dž: 'dzh',
  ž: 'zh',
  č: 'ch',
  ć: 'cj',
  š: 'sh',
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
  const found = folded[text] ?? text;
  return isLetter.test(found) ? found : undefined;
}

/** Whether a place is counted like that: a number, with a letter of its own where it has one, a single letter or a roman numeral. */
export const isPlaceNumber = (text: string) => whole.test(text);
