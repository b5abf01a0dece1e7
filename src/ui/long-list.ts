import { searchKey } from '../platform/language/search-key.ts';

/** Up to so many choices are drawn at once; among more one is looked for by a part of its name. */
export const mostAtOnce = 20;

type Named = { readonly value: string; readonly text: string; readonly hint?: string };

/** What a long list shows: what is chosen first, then what was found, not more than are drawn at once. */
export type Found<O> = {
  readonly chosen: readonly O[];
  readonly found: readonly O[];
  /** How many fit the words, the chosen ones among them. */
  readonly count: number;
};

/** `words` undefined: nobody looked yet, and only what is chosen is shown. Every word must be in the name, in any spelling and script. */
export function findIn<O extends Named>(
  options: readonly O[],
  { words, chosen }: { words: string | undefined; chosen: readonly string[] },
): Found<O> {
  const kept = options.filter(({ value }) => chosen.includes(value));
  if (words === undefined) return { chosen: kept, found: [], count: 0 };
  const isNamed = naming(words);
  const fitting = options.filter(({ text, hint = '' }) => isNamed(`${text} ${hint}`));
  const found = fitting.filter((one) => !kept.includes(one)).slice(0, mostAtOnce);
  return { chosen: kept, found, count: fitting.length };
}

/** Words in letters that are neither Latin nor Cyrillic have no key: they are looked for as they are. */
function naming(words: string): (text: string) => boolean {
  const wanted = searchKey(words).split(' ').filter(Boolean);
  const plain = words.trim().toLowerCase();
  if (wanted.length === 0) return (text) => text.toLowerCase().includes(plain);
  return (text) => {
    const key = searchKey(text);
    return wanted.every((word) => key.includes(word));
  };
}
