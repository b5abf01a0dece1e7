import { type Locale, locales } from '../platform/language/language.ts';
import type { TranslatedText } from '../platform/messages/list-texts.ts';
import type { DraftFilter } from './schema.ts';

/** A draft in a list: its id is its language, area and key, which stand still while it waits for its reviewer. */
export type Draft = TranslatedText & { readonly id: string };

/** Drafts of the language and area asked for, after the one whose id is `after`; from the beginning when that one is gone. */
export function draftsOf(texts: readonly TranslatedText[], filter: DraftFilter, limit: number): Draft[] {
  const drafts = texts
    .filter(
      ({ draft, locale, area }) => draft && isWanted(filter.language, locale) && isWanted(filter.area, area),
    )
    .map((text) => ({ ...text, id: `${text.locale}/${text.area}/${text.key}` }));
  const start = drafts.findIndex(({ id }) => id === filter.after) + 1;
  return drafts.slice(start, start + limit);
}

const isWanted = (wanted: string | undefined, found: string) => !wanted || wanted === found;

/** How far the review of a language is. Latin Serbian is made from the Cyrillic and reviewed with it. */
export type Progress = { readonly locale: Locale; readonly drafts: number; readonly all: number };

export function progressOf(texts: readonly TranslatedText[]): Progress[] {
  return locales
    .map((locale) => {
      const own = texts.filter((text) => text.locale === locale);
      return { locale, drafts: own.filter(({ draft }) => draft).length, all: own.length };
    })
    .filter(({ all }) => all > 0);
}
