import { capitalised } from './capitalised.ts';
import { ageWords, numberWords, onlyWords, titleWords } from './telling-words.ts';

/** What no text of an incident may hold: each is refused, with what to do instead. */
export const refusals = [
  'email',
  'link',
  'coordinates',
  'document',
  'date',
  'age',
  'phone',
  'number',
] as const;
export type Refusal = (typeof refusals)[number];

/** A text as machines read it: one form of each letter, no invisible signs, every digit of every script as 0 to 9. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
}

/** Decimal digits of Unicode stand ten in a row, from zero to nine. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0)!;
  for (let below = 0; below < 10; below++)
    if (!/^\p{Nd}$/u.test(String.fromCodePoint(code - below - 1))) return below % 10;
  return code % 10;
}

const ends =
  'com|org|net|info|eu|al|ba|me|mk|rs|xk|hr|hu|ro|bg|gr|it|tr|ir|af|pk|de|at|io|app|ru|ph|мкд|срб|рф|бел|бг';
const emailLike = /@|\(at\)|\[at\]|\{at\}|\p{L}\s+at\s+\p{L}+\s+dot\s+\p{L}/iu;
const linkLike = new RegExp(`://|\\bwww\\.|[\\p{L}\\d-]\\.(?:${ends})(?![\\p{L}\\d])`, 'iu');
const months =
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|maj|avg|okt|tet|nën|dhj|јан|феб|мар|апр|мај|јун|јул|авг|сеп|окт|ное|нов|дек)\p{L}*/iu;
const asAge = new RegExp(`(?:\\d|${numberWords})[\\s-]*(?:${ageWords})|(?:${ageWords})\\s*\\d`, 'iu');
const spelledNumber = new RegExp(`(?<!\\p{L})(?:(?:${numberWords})(?:[\\s,.-]+|(?!\\p{L}))){5,}`, 'iu');

/**
 * What of a text tells who or where somebody is, as a machine can read it. Digits have no place in it at all: numbers of people, days and
 * places have fields of their own. What is refused is stored nowhere.
 */
export function refusalOf(text: string): Refusal | undefined {
  const plain = plainText(text);
  if (emailLike.test(plain)) return 'email';
  if (linkLike.test(plain)) return 'link';
  if (asAge.test(plain)) return 'age';
  if (spelledNumber.test(plain)) return 'phone';
  if (!/\p{N}/u.test(plain)) return undefined;
  return kindOfNumber(plain);
}

function kindOfNumber(plain: string): Refusal {
  if (/°|\d{1,3}[.,]\d{3,}\s*[,;/ ]\s*-?\d{1,3}[.,]\d{3,}/.test(plain)) return 'coordinates';
  if (/(?<!\d)\d{1,4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}(?!\d)/.test(plain)) return 'date';
  if (months.test(plain) && /(?<!\d)\d{1,2}(?!\d)/.test(plain)) return 'date';
  if (/(?<!\p{L})\p{Lu}{1,3}[\s/.-]{0,2}\d{2,}|\d{2,}[\s/.-]{0,2}\p{Lu}{1,3}(?!\p{L})/u.test(plain))
    return 'document';
  return plain.replace(/\D/g, '').length >= 7 ? 'phone' : 'number';
}

/** What may be a person, and is asked back: a program cannot know. */
export type Doubt = 'name' | 'title' | 'only';

const titled = new RegExp(`(?<!\\p{L})(?:${titleWords})(?!\\p{L})`, 'iu');
const alone = new RegExp(`(?<!\\p{L})(?:${onlyWords})(?!\\p{L})`, 'iu');

/** Undefined for most names in small letters, alone at the beginning of a sentence, or in a script without capitals. */
export function doubtOf(text: string): Doubt | undefined {
  const plain = plainText(text);
  if (titled.test(plain)) return 'title';
  if (alone.test(plain)) return 'only';
  return capitalised(plain) ? 'name' : undefined;
}
