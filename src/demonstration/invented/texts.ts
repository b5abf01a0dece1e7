import type { Locale } from '../../platform/language/language.ts';
import { toLatin } from '../../platform/language/transliterate.ts';
import { bosnian } from './texts-bs.ts';
import { montenegrin } from './texts-cnr.ts';
import { english } from './texts-en.ts';
import { macedonian } from './texts-mk.ts';
import { albanian } from './texts-sq.ts';
import { serbian } from './texts-sr.ts';

/** Invented sentences of one language for applications and reports; `{place}` stands for an invented place. */
export type Texts = {
  /** Said at the end of every text that could be published. */
  readonly mark: string;
  readonly titles: readonly string[];
  readonly organisation: readonly string[];
  readonly experience: readonly string[];
  readonly summary: readonly string[];
  readonly problem: readonly string[];
  readonly prevention: readonly string[];
  readonly protection: readonly string[];
  readonly target: readonly string[];
  readonly activities: readonly (readonly [name: string, what: string])[];
  readonly cooperation: readonly string[];
  readonly risks: readonly string[];
  readonly harm: readonly string[];
  readonly safeguarding: readonly string[];
  readonly partnership: readonly string[];
  readonly unit: {
    readonly month: string;
    readonly trip: string;
    readonly piece: string;
    readonly flat: string;
  };
  readonly costs: Readonly<Record<CostName, string>>;
  readonly period: readonly string[];
  readonly change: readonly string[];
  readonly results: Readonly<Record<'prevention' | 'services' | 'cooperation', readonly string[]>>;
  readonly difficulties: readonly string[];
  readonly next: readonly string[];
  readonly visibility: readonly string[];
};
export type CostName =
  | 'coordinator'
  | 'adviser'
  | 'travel'
  | 'equipment'
  | 'office'
  | 'services'
  | 'printing'
  | 'indirect';

const made: Readonly<Partial<Record<Locale, Texts>>> = {
  en: english,
  sq: albanian,
  mk: macedonian,
  'sr-Cyrl': serbian,
  'sr-Latn': inLatin(serbian),
  bs: bosnian,
  // The Croatian association of the demonstration works in Bosnia and Herzegovina.
  hr: bosnian,
  cnr: montenegrin,
};

/** The sentences of a language. */
export function textsOf(locale: Locale): Texts {
  return made[locale] ?? english;
}

/** All texts of a bank in Latin letters. */
function inLatin<Bank>(bank: Bank): Bank {
  if (typeof bank === 'string') return toLatin(bank) as Bank;
  if (Array.isArray(bank)) return bank.map(inLatin) as Bank;
  return Object.fromEntries(
    Object.entries(bank as Record<string, unknown>).map(([key, text]) => [key, inLatin(text)]),
  ) as Bank;
}
