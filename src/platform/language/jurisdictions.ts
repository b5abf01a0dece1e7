import type { Locale } from './language.ts';

/** The six jurisdictions by their code. `XK` is a user-assigned code, used for practical reasons. */
export const jurisdictionCodes = ['AL', 'BA', 'XK', 'ME', 'MK', 'RS'] as const;
export type Jurisdiction = (typeof jurisdictionCodes)[number];

type Names = Record<'en' | 'sq' | 'mk' | 'sr-Cyrl' | 'sr-Latn', string>;
/** Our own names, never Intl's or a map's: Kosovo* has its asterisk in every language. */
const names: Record<Jurisdiction, Names> = {
  AL: { en: 'Albania', sq: 'Shqipëria', mk: 'Албанија', 'sr-Cyrl': 'Албанија', 'sr-Latn': 'Albanija' },
  BA: {
    en: 'Bosnia and Herzegovina',
    sq: 'Bosnja dhe Hercegovina',
    mk: 'Босна и Херцеговина',
    'sr-Cyrl': 'Босна и Херцеговина',
    'sr-Latn': 'Bosna i Hercegovina',
  },
  XK: { en: 'Kosovo*', sq: 'Kosova*', mk: 'Косово*', 'sr-Cyrl': 'Косово*', 'sr-Latn': 'Kosovo*' },
  ME: { en: 'Montenegro', sq: 'Mali i Zi', mk: 'Црна Гора', 'sr-Cyrl': 'Црна Гора', 'sr-Latn': 'Crna Gora' },
  MK: {
    en: 'North Macedonia',
    sq: 'Maqedonia e Veriut',
    mk: 'Северна Македонија',
    'sr-Cyrl': 'Северна Македонија',
    'sr-Latn': 'Severna Makedonija',
  },
  RS: { en: 'Serbia', sq: 'Serbia', mk: 'Србија', 'sr-Cyrl': 'Србија', 'sr-Latn': 'Srbija' },
};

const croatian: Partial<Record<Jurisdiction, string>> = { MK: 'Sjeverna Makedonija' };

export function isJurisdiction(code: string): code is Jurisdiction {
  return Object.hasOwn(names, code);
}

/** The name of a jurisdiction in a language; any other text comes back as it was. */
export function jurisdictionName(code: string, locale: Locale): string {
  if (!isJurisdiction(code)) return code;
  if (locale === 'bs' || locale === 'hr' || locale === 'cnr') return croatian[code] ?? names[code]['sr-Latn'];
  return locale === 'ar-XB' ? names[code].en : names[code][locale];
}

export type JurisdictionFacts = {
  readonly alpha3: string;
  readonly zone: string;
  readonly currency: string;
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

/** The footnote as the information note words it; other languages are our renderings, not official texts. */
const footnotes: Record<'en' | 'sq' | 'mk' | 'sr-Cyrl' | 'sr-Latn', string> = {
  en: '* This designation is without prejudice to positions on status, and is in line with UNSCR 1244 and the ICJ Opinion on the Kosovo* Declaration of Independence.',
  sq: '* Ky emërtim nuk paragjykon qëndrimet për statusin dhe është në përputhje me Rezolutën 1244 të KSKB-së dhe me Opinionin e GJND-së për Deklaratën e Pavarësisë së Kosovës*.',
  mk: '* Оваа ознака не ги прејудицира ставовите за статусот и е во согласност со Резолуцијата 1244 на СБ на ОН и мислењето на МСП за Декларацијата за независност на Косово*.',
  'sr-Cyrl':
    '* Овај назив не прејудицира ставове о статусу и у складу је са Резолуцијом СБ УН 1244 и мишљењем МСП о Декларацији о независности Косова*.',
  'sr-Latn':
    '* Ovaj naziv ne prejudicira stavove o statusu i u skladu je sa Rezolucijom SB UN 1244 i mišljenjem MSP o Deklaraciji o nezavisnosti Kosova*.',
};

export function kosovoFootnote(locale: Locale): string {
  if (locale === 'bs' || locale === 'hr' || locale === 'cnr') return footnotes['sr-Latn'];
  return locale === 'ar-XB' ? footnotes.en : footnotes[locale];
}
