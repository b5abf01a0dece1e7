import { holdsLink, lacksSpace } from './addresses.ts';
import { mayTellAge, tellsAge } from './ages.ts';
import { capitalised } from './capitalised.ts';
import { mayTellDay, tellsDay } from './days.ts';
import { holdsDocument } from './documents.ts';
import { spelledInARow } from './numbers.ts';
import { foldedText, plainText, whole } from './plain-text.ts';
import { mayNumberDwelling, spelledOf } from './spelled.ts';
import { isOnly, isTitled } from './telling-words.ts';
import { holdsUsername, mayHoldUsername } from './usernames.ts';

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

const months =
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|maj|avg|okt|tet|nën|dhj|јан|феб|мар|апр|мај|јун|јул|авг|сеп|окт|ное|нов|дек)\p{L}*/iu;
const placeCode = new RegExp(whole('plus code | pluscode | what three words | w3w | geohash'), 'u');
/** So many numbers in a row make a phone number; one fewer is asked back. */
const leastForPhone = 4;

/**
 * What of a text tells who or where somebody is, as a machine can read it. Digits have no place in it at all: numbers of people, days and
 * places have fields of their own. What is refused is stored nowhere.
 */
export function refusalOf(text: string): Refusal | undefined {
  const plain = plainText(text);
  const folded = foldedText(plain);
  if (holdsUsername(folded)) return 'email';
  if (holdsLink(plain, folded)) return 'link';
  if (tellsAge(folded)) return 'age';
  if (tellsDay(plain, folded)) return 'date';
  const spelled = spelledOf(folded);
  if (spelled) return spelled;
  if (spelledInARow(folded) >= leastForPhone) return 'phone';
  if (placeCode.test(folded)) return 'coordinates';
  if (holdsDocument(plain)) return 'document';
  if (/[\p{Nl}\p{No}]|[零一二三四五六七八九十]{2}/u.test(text)) return 'number';
  return /\p{N}/u.test(plain) ? kindOfNumber(plain) : undefined;
}

function kindOfNumber(plain: string): Refusal {
  if (/°|\d{1,3}[.,]\d{3,}\s*[,;/ ]\s*-?\d{1,3}[.,]\d{3,}/.test(plain)) return 'coordinates';
  if (/(?<!\d)\d{1,4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{2,4}(?!\d)/.test(plain)) return 'date';
  if (months.test(plain) && /(?<!\d)\d{1,2}(?!\d)/.test(plain)) return 'date';
  if (/(?<!\p{L})\p{Lu}{1,3}[\s/.-]{0,2}\d{2,}|(?<!\d)\d{2,}[\s/.-]{0,2}\p{Lu}{1,3}(?!\p{L})/u.test(plain))
    return 'document';
  return plain.replace(/\D/g, '').length >= 7 ? 'phone' : 'number';
}

/** What may be a person or an address, and is asked back: a program cannot know. */
export type Doubt = 'username' | 'name' | 'title' | 'only' | 'joined' | 'age' | 'numbers';

/** Undefined for most names in small letters, alone at the beginning of a sentence, or in a script without capitals. */
export function doubtOf(text: string): Doubt | undefined {
  const plain = plainText(text);
  const folded = foldedText(plain);
  if (isTitled(folded)) return 'title';
  if (isOnly(folded)) return 'only';
  if (capitalised(plain)) return 'name';
  if (lacksSpace(plain)) return 'joined';
  if (mayHoldUsername(folded)) return 'username';
  if (mayTellAge(folded)) return 'age';
  const counts = spelledInARow(folded) === leastForPhone - 1;
  return counts || mayNumberDwelling(folded) || mayTellDay(folded) ? 'numbers' : undefined;
}
