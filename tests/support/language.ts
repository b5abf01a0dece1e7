import type { Language, Locale } from '../../src/platform/language/language.ts';
import { loadCatalogues, makeCatalogue } from '../../src/platform/messages/catalogue.ts';
import { makeLanguage } from '../../src/platform/messages/make-language.ts';

const catalogue = makeCatalogue(loadCatalogues('messages'));

/** A language of the project's own catalogues; a key that none has fails the test. */
export function languageOf(locale: Locale = 'en'): Language {
  return makeLanguage(catalogue, locale, { strict: true });
}
