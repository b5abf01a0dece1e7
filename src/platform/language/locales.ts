import { type Locale, locales } from './language.ts';

export type LocaleFacts = {
  /** The language's name in itself. */
  readonly name: string;
  /** What Intl is handed. Never bare `sr`, `cnr` or `sr-ME`: they sort or spell wrongly. */
  readonly intl: string;
  /** The `lang` of a page. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Complete in every page, or only for tests and the demonstration. */
  readonly status: 'complete' | 'pseudo';
  /** Where a text comes from that the language does not have yet. */
  readonly fallback: Locale | undefined;
};

const facts: Record<Locale, LocaleFacts> = {
  en: complete('English', 'en', { intl: 'en-GB', fallback: undefined }),
  sq: complete('Shqip', 'sq'),
  bs: complete('Bosanski', 'bs', { intl: 'bs-Latn', fallback: 'sr-Latn' }),
  hr: complete('Hrvatski', 'hr', { fallback: 'sr-Latn' }),
  cnr: complete('Crnogorski', 'cnr', { intl: 'sr-Latn-ME', fallback: 'sr-Latn' }),
  mk: complete('Македонски', 'mk'),
  'sr-Latn': complete('Srpski', 'sr-Latn'),
  'sr-Cyrl': complete('Српски', 'sr-Cyrl'),
  'ar-XB': { name: 'Mirrored', intl: 'en-GB', lang: 'en-XB', dir: 'rtl', status: 'pseudo', fallback: 'en' },
};

function complete(name: string, lang: string, differing: Partial<LocaleFacts> = {}): LocaleFacts {
  return { name, intl: lang, lang, dir: 'ltr', status: 'complete', fallback: 'en', ...differing };
}

/** The languages whose first draft is made from the Serbian by word lists. */
export const neighbours = ['bs', 'hr', 'cnr'] as const satisfies readonly Locale[];
export type Neighbour = (typeof neighbours)[number];

/** The locales that a translator fills: Serbian in Latin letters is made from the Cyrillic. */
export const translatedLocales = ['sq', 'mk', 'sr-Cyrl', ...neighbours] as const satisfies readonly Locale[];

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
export function fromTag(tag: string): Locale | undefined {
  const lower = tag.toLowerCase();
  if (lower.startsWith('sr-latn-me') || lower.startsWith('sr-me') || lower.startsWith('cnr')) return 'cnr';
  if (lower.startsWith('sr-latn')) return 'sr-Latn';
  const language = lower.split('-')[0]!;
  if (language === 'sr') return 'sr-Cyrl';
  if (language === 'sh') return 'sr-Latn';
  return locales.find((locale) => locale === language);
}

/**
 * The locale of a page: asked for in the address, chosen before, the person's own, the browser's, else English.
 * The mirrored pseudo-locale is there only where `mirrored` says so: in tests and in the demonstration.
 */
export function chooseLocale(
  asked: { query?: string; cookie?: string; person?: Locale; accept?: string },
  { mirrored = false }: { mirrored?: boolean } = {},
): Locale {
  for (const wish of [asked.query, asked.cookie, asked.person])
    if (isLocale(wish) && (mirrored || facts[wish].status !== 'pseudo')) return wish;
  for (const tag of wantedTags(asked.accept)) {
    const found = fromTag(tag);
    if (found) return found;
  }
  return 'en';
}

/** The tags that a browser asks for, the most wanted first. */
export function wantedTags(accept = ''): string[] {
  return accept
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.split(';').map((piece) => piece.trim());
      const quality = options.find((option) => option.startsWith('q='))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
