import { type FootnoteProfile, kosovoFootnote } from '../language/kosovo.ts';
import type { Language } from '../language/language.ts';
import type { Visibility } from './document.ts';

/** What the donor asks to be on every document, in its language. `profile`: whose wording of the footnote. */
export function visibilityIn(
  { t, locale }: Pick<Language, 't' | 'locale'>,
  profile: FootnoteProfile = 'note',
): Visibility {
  return {
    eu: { statement: t('shell.eu_statement'), disclaimer: t('shell.eu_disclaimer_document') },
    kosovoFootnote: kosovoFootnote(locale, profile),
  };
}
