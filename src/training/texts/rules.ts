import type { Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';

/** What an event says in its own language is on its own forms. Problem: `event_text_is_first`. */
export function mustBeAnotherLanguage(
  { language: first }: { readonly language: Locale | null },
  language: Locale,
): void {
  if (first === language) throw problem('event_text_is_first');
}

/** An event is not translated into its own language: its translation would be read by nobody. Problem: `language_is_translated`. */
export function mustNotBeTranslated(
  texts: readonly { readonly language: Locale }[],
  first: Locale | null,
): void {
  if (texts.some(({ language }) => language === first))
    throw problem('language_is_translated', {}, { field: 'language' });
}
