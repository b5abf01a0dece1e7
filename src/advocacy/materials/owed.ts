import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language, Locale } from '../../platform/language/language.ts';
import type { OwedIn } from './marks.ts';

export type LanguageOf = (locale: Locale) => Language;

/** What a publication of this publisher owes its readers in each language. */
export function owedBy(languageOf: LanguageOf, publisher: string): OwedIn {
  return (locale) => {
    const { t } = languageOf(locale);
    return {
      statement: t('shell.eu_statement'),
      disclaimer: t('advocacy.material.disclaimer', { publisher }),
      footnote: kosovoFootnote(locale),
    };
  };
}
