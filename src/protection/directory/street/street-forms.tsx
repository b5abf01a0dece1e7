import type { Context, Page } from '../../../platform/http/route.ts';
import type { Language } from '../../../platform/language/language.ts';
import { isFurtherStreetLocale } from '../../../platform/language/street-locales.ts';
import { asLanguage } from '../../../platform/messages/street-as-language.ts';
import { pageFormId } from '../../../ui/form-context.ts';
import { LanguageContext } from '../../../ui/language-context.ts';
import { renderStreet } from './street-frame.tsx';
import { offered, type StreetNeeds } from './street-routes.ts';

/** Forms of other areas for people on the move: in the language of their path, in the document of the street. */
export function streetForms(needs: StreetNeeds, languageOf: (locale: Language['locale']) => Language) {
  const made = new Map<string, Language>();
  const language = (locale: string): Language | undefined => {
    const spoken = needs.languages.find(locale);
    if (!spoken) return undefined;
    if (!isFurtherStreetLocale(spoken.locale)) return languageOf(spoken.locale);
    const known = made.get(locale) ?? asLanguage(spoken, languageOf('en'));
    made.set(locale, known);
    return known;
  };
  return {
    language,
    document: ({ language: read, params, url }: Context, page: Page): string => {
      const spoken = needs.languages.find(params.locale ?? '') ?? needs.languages.find('en')!;
      // Drawn first, shown inside: the choice of a language asks whether a form is there to be sent.
      const body = (<LanguageContext.Provider value={read}>{page.body}</LanguageContext.Provider>).toString();
      const rest = url.pathname.split('/').slice(4);
      const frame = {
        language: spoken,
        languages: offered(needs),
        inLanguage: (locale: string) => ['', 'voice', 'in', locale, ...rest].join('/'),
        leaveTo: undefined,
        demonstration: false,
        sheet: needs.sheet,
        icon: needs.icon,
        // Its form loads none: what is typed there is read by no script.
        script: undefined,
        form: { typing: String(body).includes(` id="${pageFormId}"`) },
        back: page.back ?? { href: `/services/${spoken.locale}`, text: spoken.t('services.title') },
      };
      return renderStreet(frame, page.title, body);
    },
  };
}
