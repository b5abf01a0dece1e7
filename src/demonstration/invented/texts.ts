import type { Locale } from '../../platform/language/language.ts';
import { toLatin } from '../../platform/language/transliterate.ts';
import type { Texts } from './sentences.ts';
import { bosnian } from './texts-bs.ts';
import { montenegrin } from './texts-cnr.ts';
import { english } from './texts-en.ts';
import { macedonian } from './texts-mk.ts';
import { albanian } from './texts-sq.ts';
import { serbian } from './texts-sr.ts';

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
