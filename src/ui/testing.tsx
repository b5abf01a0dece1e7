import type { Child } from 'hono/jsx';
import type { Language } from '../platform/language/language.ts';
import { LanguageContext } from './language-context.ts';

/** A component as HTML in a language, without the frame. */
export function renderIn(language: Language, node: Child): string {
  return `${(
    <LanguageContext.Provider value={language}>
      <div>{node}</div>
    </LanguageContext.Provider>
  )}`.slice(5, -6);
}
