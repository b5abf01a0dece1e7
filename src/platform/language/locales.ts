import { type Locale, locales } from './language.ts';

export type LocaleFacts = {
  /** The language's name in itself. */
  readonly name: string;
  /** What Intl is handed. Never bare `sr`, `cnr` or `sr-ME`: they sort or spell wrongly. */
  readonly intl: string;
  readonly dir: 'ltr' | 'rtl';
  /** Complete in every page; or ready to be filled, showing `fallback` meanwhile. */
  readonly status: 'complete' | 'unfinished' | 'pseudo';
  readonly fallback: Locale | undefined;
};

const facts: Record<Locale, LocaleFacts> = {
  en: { name: 'English', intl: 'en-GB', dir: 'ltr', status: 'complete', fallback: undefined },
  sq: { name: 'Shqip', intl: 'sq', dir: 'ltr', status: 'complete', fallback: 'en' },
  bs: { name: 'Bosanski', intl: 'bs-Latn', dir: 'ltr', status: 'unfinished', fallback: 'sr-Latn' },
  hr: { name: 'Hrvatski', intl: 'hr', dir: 'ltr', status: 'unfinished', fallback: 'sr-Latn' },
  cnr: { name: 'Crnogorski', intl: 'sr-Latn-ME', dir: 'ltr', status: 'unfinished', fallback: 'sr-Latn' },
  mk: { name: 'Македонски', intl: 'mk', dir: 'ltr', status: 'complete', fallback: 'en' },
  'sr-Latn': { name: 'Srpski', intl: 'sr-Latn', dir: 'ltr', status: 'complete', fallback: 'en' },
  'sr-Cyrl': { name: 'Српски', intl: 'sr-Cyrl', dir: 'ltr', status: 'complete', fallback: 'en' },
  'ar-XB': { name: 'Mirrored', intl: 'en-GB', dir: 'rtl', status: 'pseudo', fallback: 'en' },
};

export function localeFacts(locale: Locale): LocaleFacts {
  return facts[locale];
}

/** The language's name in itself: `Shqip`. */
export function localeName(locale: string): string {
  return isLocale(locale) ? facts[locale].name : locale;
}

export function isLocale(text: string | undefined): text is Locale {
  return text !== undefined && Object.hasOwn(facts, text);
}

/** What browsers ask for, as one of ours; 'sr' alone is Cyrillic, Montenegro's tags are Montenegrin. */
function fromTag(tag: string): Locale | undefined {
  const lower = tag.toLowerCase();
  if (lower.startsWith('sr-latn-me') || lower.startsWith('sr-me') || lower.startsWith('cnr')) return 'cnr';
  if (lower.startsWith('sr-latn')) return 'sr-Latn';
  const language = lower.split('-')[0]!;
  if (language === 'sr') return 'sr-Cyrl';
  return locales.find((locale) => locale === language);
}

/** The locale of a page: asked for in the address, chosen before, the person's own, the browser's, else English. */
export function chooseLocale(asked: {
  query?: string;
  cookie?: string;
  person?: Locale;
  accept?: string;
}): Locale {
  if (isLocale(asked.query)) return asked.query;
  if (isLocale(asked.cookie)) return asked.cookie;
  if (asked.person) return asked.person;
  const wanted = (asked.accept ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const found = fromTag(tag);
    if (found) return found;
  }
  return 'en';
}
