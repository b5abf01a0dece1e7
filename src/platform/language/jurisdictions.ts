import { z } from 'zod';
import type { Zone } from '../dates.ts';
import type { Currency } from '../money.ts';
import { inLanguage, type Locale, type Multilingual } from './language.ts';

/** A code of two letters, as ISO 3166-1 has it. `XK` is a user-assigned code, used for practical reasons. */
export type Jurisdiction = string;

/** What the platform knows of six jurisdictions; an Action elsewhere brings what is to be known of its own. */
export const knownJurisdictions = ['AL', 'BA', 'XK', 'ME', 'MK', 'RS'] as const;
type Known = (typeof knownJurisdictions)[number];

const served: Jurisdiction[] = [...knownJurisdictions];
/** The jurisdictions of the Action that this process serves, in its order. Ask it when it is needed: the start fills it. */
export const jurisdictionCodes: readonly Jurisdiction[] = served;
/** A code as it was chosen: one of the Action's jurisdictions. */
export const jurisdictionCode = z.string('invalid.choice').refine(isJurisdiction, 'invalid.choice');

type Names = Record<Exclude<Locale, 'ar-XB'>, string>;
/** Our own names, never Intl's or a map's: Kosovo* has its asterisk in every language. */
const names: Record<Known, Names> = {
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

export function isJurisdiction(code: string): boolean {
  return served.includes(code);
}

/** The name of a jurisdiction in a language; any other text comes back as it was. */
export function jurisdictionName(code: string, locale: Locale): string {
  const own = brought.get(code)?.name;
  if (own) return inLanguage(own, locale);
  return isKnown(code) ? names[code][locale === 'ar-XB' ? 'en' : locale] : code;
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

/** A jurisdiction that an Action brings with it. */
export type OwnJurisdiction = JurisdictionFacts & {
  readonly code: Jurisdiction;
  readonly name: Multilingual;
};
const brought = new Map<Jurisdiction, OwnJurisdiction>();

/** Takes the jurisdictions of the Action that this process serves, and what is to be known of those it brings: once, at the start. */
export function serveJurisdictions(
  codes: readonly Jurisdiction[],
  own: readonly OwnJurisdiction[] = [],
): void {
  served.splice(0, served.length, ...codes);
  brought.clear();
  for (const one of own) brought.set(one.code, one);
}

/** Whether the platform knows its names and facts, so that an Action need not bring them. */
export function isKnown(code: string): code is Known {
  return Object.hasOwn(facts, code);
}

/** Throws RangeError for a code that is neither known nor brought by the Action. */
export function jurisdictionFacts(code: Jurisdiction): JurisdictionFacts {
  const found = brought.get(code) ?? (isKnown(code) ? facts[code] : undefined);
  if (!found) throw new RangeError(`no jurisdiction ${code}`);
  return found;
}

/** Kosovo* has no zone of its own in the zone database; the EU writes XKX for practical reasons. */
const facts: Record<Known, JurisdictionFacts> = {
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
