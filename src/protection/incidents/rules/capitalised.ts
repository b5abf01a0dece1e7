import { searchKey } from '../../../platform/language/search-key.ts';
import { isKnownName } from './known-names.ts';
import { isOrdinary } from './ordinary.ts';
import { foldedText } from './plain-text.ts';

/** A word in its parts, as the lists have them: "Afghan-Pakistani" is two, and "Serbia's" one. */
function isKnown(word: string): boolean {
  const parts = (searchKey(word) || foldedText(word)).split(' ');
  const [first = '', ...more] = parts;
  return [first, ...more.filter((one) => one.length > 2)].every(isKnownName);
}

/** Two initials, or one before another word: "A.K. was beaten". Bodies that are written so are none. */
const initial = /(?<!\p{L}\.?)(?!(?:U\.N|E\.U|U\.S)\.)\p{Lu}\.(?=\s*\p{L})/u;
const isLoud = (word: string) => /^\p{Lu}{3,}$/u.test(word);
const isUpper = (word: string) => /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}/u.test(word);

/** A word that begins with a capital inside a sentence, or is all capitals, and is no place, body or people that we know; or an initial. */
export function capitalised(text: string): boolean {
  if (initial.test(text)) return true;
  return [...text.matchAll(/(?<before>[^\p{L}]*)(?<word>\p{L}[\p{L}\p{M}'’-]*)/guy)].some(
    ({ groups }, at) => {
      const { before = '', word = '' } = groups!;
      if (isKnown(word)) return false;
      if (isLoud(word)) return true;
      return isUpper(word) && !mayBegin(word, at === 0 ? '\n' : before);
    },
  );
}

/** Any word begins a sentence after a full stop and a space; after a colon or a quotation mark only an ordinary one does. */
function mayBegin(word: string, before: string): boolean {
  return /[.!?…]["”»)]?\s|\n/u.test(before) || (/[.:"“„«(!?-]/u.test(before) && isOrdinary(word));
}
