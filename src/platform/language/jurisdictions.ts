import type { Zone } from '../dates.ts';
import type { Currency } from '../money.ts';
import type { Locale } from './language.ts';

/** The six jurisdictions by their code. `XK` is a user-assigned code, used for practical reasons. */
export const jurisdictionCodes = ['AL', 'BA', 'XK', 'ME', 'MK', 'RS'] as const;
export type Jurisdiction = (typeof jurisdictionCodes)[number];

type Names = Record<Exclude<Locale, 'ar-XB'>, string>;
/** Our own names, never Intl's or a map's: Kosovo* has its asterisk in every language. */
const names: Record<Jurisdiction, Names> = {
  AL: { ...serbian('Албанија', 'Albanija'), en: 'Albania', sq: 'Shqipëria', mk: 'Албанија' },
  BA: {
    ...serbian('Босна и Херцеговина', 'Bosna i Hercegovina'),
    en: 'Bosnia and Herzegovina',
    sq: 'Bosnja dhe Hercegovina',
    mk: 'Босна и Херцеговина',
  },
  XK: { ...serbian('Косово*', 'Kosovo*'), en: 'Kosovo*', sq: 'Kosova*', mk: 'Косово*' },
  ME: { ...serbian('Црна Гора', 'Crna Gora'), en: 'Montenegro', sq: 'Mali i Zi', mk: 'Црна Гора' },
  MK: {
    ...serbian('Северна Македонија', 'Severna Makedonija', 'Sjeverna Makedonija'),
    en: 'North Macedonia',
    sq: 'Maqedonia e Veriut',
    mk: 'Северна Македонија',
  },
  RS: { ...serbian('Србија', 'Srbija'), en: 'Serbia', sq: 'Serbia', mk: 'Србија' },
};

/** The four languages that share a name, save for the ijekavian form. */
function serbian(cyrillic: string, latin: string, ijekavian = latin) {
  return { 'sr-Cyrl': cyrillic, 'sr-Latn': latin, bs: ijekavian, hr: ijekavian, cnr: ijekavian };
}

export function isJurisdiction(code: string): code is Jurisdiction {
  return Object.hasOwn(names, code);
}

/** The name of a jurisdiction in a language; any other text comes back as it was. */
export function jurisdictionName(code: string, locale: Locale): string {
  if (!isJurisdiction(code)) return code;
  return names[code][locale === 'ar-XB' ? 'en' : locale];
}

export type JurisdictionFacts = {
  /** ISO 3166-1 alpha-3, or the EU's XKX. */
  readonly alpha3: string;
  /** The IANA zone in which its deadlines and gatherings are told. */
  readonly zone: Zone;
  /** ISO 4217. */
  readonly currency: Currency;
  /** The official languages first, then those in official use. */
  readonly languages: readonly Locale[];
};

/** Kosovo* has no zone of its own in the zone database; the EU writes XKX for practical reasons. */
export const jurisdictionFacts: Record<Jurisdiction, JurisdictionFacts> = {
  AL: { alpha3: 'ALB', zone: 'Europe/Tirane', currency: 'ALL', languages: ['sq'] },
  BA: {
    alpha3: 'BIH',
    zone: 'Europe/Sarajevo',
    currency: 'BAM',
    languages: ['bs', 'hr', 'sr-Cyrl', 'sr-Latn'],
  },
  XK: { alpha3: 'XKX', zone: 'Europe/Belgrade', currency: 'EUR', languages: ['sq', 'sr-Cyrl', 'sr-Latn'] },
  ME: {
    alpha3: 'MNE',
    zone: 'Europe/Podgorica',
    currency: 'EUR',
    languages: ['cnr', 'sr-Latn', 'sr-Cyrl', 'bs', 'sq', 'hr'],
  },
  MK: { alpha3: 'MKD', zone: 'Europe/Skopje', currency: 'MKD', languages: ['mk', 'sq'] },
  RS: { alpha3: 'SRB', zone: 'Europe/Belgrade', currency: 'RSD', languages: ['sr-Cyrl', 'sr-Latn'] },
};
