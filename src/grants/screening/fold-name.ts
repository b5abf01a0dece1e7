import { plainLetter, withoutMarks } from '../../platform/language/search-key.ts';
import { latinLetters } from '../../platform/language/transliterate.ts';

/** Legal forms of the region and of the list: they tell no name from another. Folded like every other word. */
const legalForms = [
  ...['doo', 'dooel', 'ad', 'dd', 'jdoo', 'oo', 'zu', 'nvo', 'ngo', 'udruzenje', 'udruga', 'fondacija'],
  ...['zaklada', 'zdruzenie', 'shpk', 'sha', 'ojf', 'ojq', 'shoqata', 'fondacioni', 'association'],
  ...['foundation', 'fund', 'ltd', 'llc', 'inc', 'co', 'plc', 'gmbh', 'ag', 'sa', 'srl', 'ooo', 'oao', 'pao'],
];

/** Letters that one language writes with a pair and another with one sign, and letters that sound alike: one spelling of each. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'sc'],
  [/dzh|xh/g, 'dz'],
  [/([szc])h/g, '$1'],
  [/kh|gh/g, 'h'],
  [/t[sz]/g, 'c'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/([dgk])j/g, '$1'],
  [/ou/g, 'u'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/gu, '$1'],
];

function foldWord(word: string): string {
  return alike.reduce((folded, [found, written]) => folded.replace(found, written), word);
}
const noNames: ReadonlySet<string> = new Set(legalForms.map(foldWord));

/**
 * The words of a name in one spelling, in the order of the alphabet: without marks, in Latin letters, without the legal form of an
 * organisation. A text that holds no letter is one word; a text without anything has none. Letters of scripts other than Latin and
 * Cyrillic stay as they are.
 */
export function foldName(name: string): readonly string[] {
  const lower = name.normalize('NFKC').toLowerCase();
  const latin = latinLetters(withoutMarks(latinLetters(lower))).replace(/[^a-z0-9\s]/gu, plainLetter);
  const words = latin
    // The points of d.o.o. and Sh.p.k. part no words.
    .replace(/(?<=(?<![a-z0-9])[a-z]{1,3})\.(?=[a-z]{1,2}(?![a-z0-9]))/g, '')
    .replace(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(foldWord);
  const named = words.filter((word) => !noNames.has(word));
  const kept = named.length > 0 ? named : words;
  const whole = lower.trim();
  return kept.length > 0 ? kept.toSorted(inOrder) : whole === '' ? [] : [whole];
}

const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
