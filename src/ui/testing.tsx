import { readFileSync } from 'node:fs';
import { po } from 'gettext-parser';
import type { Child } from 'hono/jsx';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Locale } from '../platform/language/language.ts';
import { LanguageContext } from './language-context.ts';

/** A component as HTML in a language, without the frame. */
export function renderIn(language: Language, node: Child): string {
  return `${(
    <LanguageContext.Provider value={language}>
      <div>{node}</div>
    </LanguageContext.Provider>
  )}`.slice(5, -6);
}

/** A language of this folder's own messages and those of the areas named, for tests of components alone. */
export function uiLanguage(
  locale: Locale = 'en',
  dir: 'ltr' | 'rtl' = 'ltr',
  areas: readonly string[] = [],
): Language {
  const texts = Object.fromEntries(['ui', ...areas].flatMap((area) => textsOf(area, locale)));
  return {
    locale,
    dir,
    has: (key) => key in texts,
    t(key, args = {}) {
      if (!(key in texts)) throw new Error(`no text for ${key}`);
      return String(new IntlMessageFormat(texts[key]!, locale).format(args));
    },
    number: (value) => new Intl.NumberFormat(locale).format(value),
    percent: (part, whole) => (whole ? `${Math.round((100 * part) / whole)} %` : '–'),
    money: ({ minor, currency }) => `${(minor / 100).toFixed(2)} ${currency}`,
    day: (date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)),
    instant: (at, zone) =>
      `${new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(new Date(at))} (${zone})`,
    list: (items) => items.join(', '),
    compare: (a, b) => a.localeCompare(b, locale),
  };
}

function textsOf(area: string, locale: Locale): [string, string][] {
  const file = po.parse(readFileSync(`messages/${area}/${locale}.po`));
  return Object.values(file.translations['']!).map(({ msgid, msgstr }) => [msgid, msgstr[0]!]);
}
