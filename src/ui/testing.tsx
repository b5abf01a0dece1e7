import type { Child } from 'hono/jsx';
import type { Language, Locale } from '../platform/language/language.ts';
import { loadCatalogues, makeCatalogue } from '../platform/messages/catalogue.ts';
import { makeLanguage } from '../platform/messages/make-language.ts';
import { LanguageContext } from './language-context.ts';

/** A component as HTML in a language, without the frame. */
export function renderIn(language: Language, node: Child): string {
  return `${(
    <LanguageContext.Provider value={language}>
      <div>{node}</div>
    </LanguageContext.Provider>
  )}`.slice(5, -6);
}

const catalogue = makeCatalogue(loadCatalogues('messages'));

/** A real language for tests of components and pages alone; a missing key throws. `dir` may mirror it. */
export function uiLanguage(locale: Locale = 'en', dir?: 'ltr' | 'rtl'): Language {
  const language = makeLanguage(catalogue, locale, { strict: true });
  return dir ? { ...language, dir } : language;
}
