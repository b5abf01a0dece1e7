import { searchKey } from '../platform/language/search-key.ts';

/** So many results of one kind are shown. */
export const shownOfKind = 5;
/** As many words are looked for; more narrow nothing. */
const mostWords = 8;
const shortest = 2;

/** The words that are looked for, folded. None when all that was typed is shorter than two letters or digits. */
export function wordsOf(typed: string): string[] {
  const words = [...new Set(searchKey(typed).split(' ').filter(Boolean))].slice(0, mostWords);
  return words.some((word) => word.length >= shortest) ? words : [];
}
