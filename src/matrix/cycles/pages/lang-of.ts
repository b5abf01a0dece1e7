import { type Locale, locales } from '../../../platform/language/language.ts';
import { localeFacts } from '../../../platform/language/locales.ts';

/** The `lang` of a text on a page in another language; nothing where both are in one, or nobody says in which the text is. */
export function langOf(text: string | null | undefined, page: Locale): string | undefined {
  if (!text || text === page) return undefined;
  return (locales as readonly string[]).includes(text) ? localeFacts(text as Locale).lang : text;
}
