/** A text as machines read it: one form of each letter, no invisible signs, one space at a time, every digit of every script as 0 to 9. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/。/g, '.')
    .replace(/(?<!\s)\s*\n\s*/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
}

/** Decimal digits of Unicode stand ten in a row, from zero to nine. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  for (let below = 0; below < 10; below++)
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(code - below - 1))) return below % 10;
  return code % 10;
}

/** A plain text in small letters without accents, as people type in haste. Signs of vowels in Indic scripts stay. */
export function foldedText(plain: string): string {
  return withoutAccents(plain).toLowerCase().replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
}

/** The same with its capitals. */
export const withoutAccents = (plain: string): string =>
  plain.normalize('NFKD').replace(/\p{Script=Inherited}/gu, '');

/** One of some words, separated by `|`, as a part of a regular expression over folded text; the longest first. */
export const either = (words: string): string =>
  foldedText(words)
    .trim()
    .split(/(?<!\s)\s*\|\s*/)
    .map((one) => one.replace(/[.*+?^$()[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** The same as whole words. */
export const whole = (words: string): string => `(?<![\\p{L}\\p{M}])(?:${either(words)})(?![\\p{L}\\p{M}])`;
