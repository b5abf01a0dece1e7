import { kosovoFootnote } from '../language/kosovo.ts';
import type { Language } from '../language/language.ts';
import type { Visibility } from './document.ts';

/** What the donor asks to be on every document, in its language. */
export function visibilityIn({ t, locale }: Pick<Language, 't' | 'locale'>): Visibility {
  return {
    eu: { statement: t('shell.eu_statement'), disclaimer: t('shell.eu_disclaimer_document') },
    kosovoFootnote: kosovoFootnote(locale),
  };
}
