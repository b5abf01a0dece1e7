import { createContext, useContext } from 'hono/jsx';
import type { Language } from '../platform/language/language.ts';

/** The reader's language, given once by the frame to everything inside it. */
export const LanguageContext = createContext<Language | undefined>(undefined);

/** The language of the page being rendered. Throws Error outside `Frame` (or the tests' `renderIn`). */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('a component was rendered outside Frame: no language is known');
  return language;
}
