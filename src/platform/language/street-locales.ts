import { type Locale, locales } from './language.ts';
import { fromTag, localeFacts, wantedTags } from './locales.ts';

/**
 * Languages of the public pages for people on the move, beside the eight of the interface: complete for the catalogue
 * `messages/services` and for nothing else. A language is offered there once its file exists.
 */
export const furtherStreetLocales = ['ar', 'fa', 'prs', 'ps', 'ur', 'kmr', 'ckb', 'bn', 'tr', 'fr'] as const;
export type FurtherStreetLocale = (typeof furtherStreetLocales)[number];
/** `ar-XB` is the mirrored pseudo-locale of the tests and the demonstration. */
export type StreetLocale = Locale | FurtherStreetLocale;

export type StreetFacts = {
  /** The language's name in itself. */
  readonly name: string;
  /** What Intl is handed: it knows Dari and Kurmanji by other tags. */
  readonly intl: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its readers count days in the Persian calendar: a date is written in both. */
  readonly persian: boolean;
};

const further: Record<FurtherStreetLocale, StreetFacts> = {
  ar: rtl('العربية', 'ar'),
  fa: { ...rtl('فارسی', 'fa'), persian: true },
  prs: { ...rtl('دری', 'prs'), intl: 'fa-AF', persian: true },
  ps: { ...rtl('پښتو', 'ps'), persian: true },
  ur: rtl('اردو', 'ur'),
  kmr: { ...ltr('Kurmancî', 'kmr'), intl: 'ku' },
  ckb: rtl('کوردیی ناوەندی', 'ckb'),
  bn: ltr('বাংলা', 'bn'),
  tr: ltr('Türkçe', 'tr'),
  fr: ltr('Français', 'fr'),
};

function ltr(name: string, lang: string): StreetFacts {
  return { name, intl: lang, lang, dir: 'ltr', persian: false };
}
function rtl(name: string, lang: string): StreetFacts {
  return { ...ltr(name, lang), dir: 'rtl' };
}

/** Every language that the street may have: first those of most people on the move. */
export const streetLocales: readonly StreetLocale[] = [...furtherStreetLocales, ...locales];

export function isFurtherStreetLocale(text: string): text is FurtherStreetLocale {
  return Object.hasOwn(further, text);
}

/** Other tags by which browsers ask for a language of the street. */
const tags: readonly (readonly [tag: string, locale: FurtherStreetLocale])[] = [
  ['fa-af', 'prs'],
  ['ku-arab', 'ckb'],
  ['ku-iq', 'ckb'],
  ['ku', 'kmr'],
];

/** The language of the street that a browser asks for before all others, if one of them is. */
export function wishOf(accept: string | undefined): StreetLocale | undefined {
  for (const tag of wantedTags(accept)) {
    const lower = tag.toLowerCase();
    const [known] = tags.filter(([one]) => lower === one || lower.startsWith(`${one}-`));
    const language = lower.split('-')[0]!;
    const found = known?.[1] ?? (isFurtherStreetLocale(language) ? language : fromTag(tag));
    if (found) return found;
  }
  return undefined;
}

/** Languages of the street with the one that a browser asks for before all others. */
export function wishedFirst<L extends StreetLocale>(list: readonly L[], wish: StreetLocale | undefined): L[] {
  return list.toSorted((one, other) => Number(other === wish) - Number(one === wish));
}

export function streetFacts(locale: StreetLocale): StreetFacts {
  if (isFurtherStreetLocale(locale)) return further[locale];
  const { name, intl, lang, dir } = localeFacts(locale);
  return { name, intl, lang, dir, persian: false };
}
