import { searchKey } from '../platform/language/search-key.ts';

/** So many results of one kind are shown. */
export const shownOfKind = 5;
/** As many words are looked for; more narrow nothing. */
const mostWords = 8;
const shortest = 2;
/** Words of so many letters tell enough to propose a page for one of them alone. */
const telling = 4;

/** The words that are looked for, folded. None when all that was typed is shorter than two letters or digits. */
export function wordsOf(typed: string): string[] {
  const words = [...new Set(searchKey(typed).split(' ').filter(Boolean))].slice(0, mostWords);
  return words.some((word) => word.length >= shortest) ? words : [];
}

/** Pages that fit one of the words, those that fit more of them first: proposed where nothing fits all. */
export function nearPages<Page extends { readonly title: string; readonly also?: string }>(
  pages: readonly Page[],
  words: readonly string[],
): Page[] {
  const asked = words.filter((word) => word.length >= telling);
  const fits = (page: Page) => {
    const key = searchKey(`${page.title} ${page.also ?? ''}`);
    return asked.filter((word) => key.includes(word)).length;
  };
  return pages
    .map((page) => ({ page, fits: fits(page) }))
    .filter((one) => one.fits > 0)
    .sort((a, b) => b.fits - a.fits)
    .map(({ page }) => page);
}
