import type { Language, Locale } from '../language/language.ts';
import type { Catalogue } from './catalogue.ts';
import { makeLanguage } from './make-language.ts';

/** The languages of a catalogue, each made once. A missing key is shown in production and throws elsewhere. */
export function languagesOf(catalogue: Catalogue): (locale: Locale) => Language {
  const made = new Map<Locale, Language>();
  return (locale) => {
    const known =
      made.get(locale) ?? makeLanguage(catalogue, locale, { strict: process.env.NODE_ENV !== 'production' });
    made.set(locale, known);
    return known;
  };
}
