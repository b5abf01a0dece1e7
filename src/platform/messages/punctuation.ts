import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { StreetLocale } from '../language/street-locales.ts';
import { literalsOf } from './check-message.ts';
import { readings } from './plain-words.ts';

/** Keys whose texts are sentences: what went wrong and what to do, what was done, what comes next. */
const ofSentences = /^(problem|invalid|done|next)\.|\.(problem|invalid)\./u;
const stopped = /[.?!…।۔؟](\s?[”“»)])?\s*$/u;
/** A colon before what the page says next, or what was named: `… Correct them. {lines}`, `Reference: {reference}`. */
const leadsOn = /(:|[.:]\s+\{\w+\})\s*$/u;

/** What a text lacks at its end: a sentence its full stop, and a translation the one that the English has. */
export function endFaults(
  key: string,
  message: readonly MessageFormatElement[],
  english: readonly MessageFormatElement[] | undefined,
): string[] {
  const wanted =
    ofSentences.test(key) || (english !== undefined && readings(english).every((text) => stopped.test(text)));
  const open = wanted
    ? readings(message).find((text) => !stopped.test(text) && !leadsOn.test(text))
    : undefined;
  return open === undefined ? [] : [`has no full stop at the end of “${open.slice(-30)}”`];
}

/** The quotation marks of a language, and those that it does not write. */
const foreignMarks: Partial<Record<StreetLocale, RegExp>> = {
  en: /[„«»]/u,
  sq: /[„«»]/u,
  bs: /[“«»]/u,
  hr: /[“«»]/u,
  cnr: /[”«»]/u,
  mk: /[”«»]/u,
  'sr-Cyrl': /[”«»]/u,
};

/** Quotation marks of another language: “…” in English and Albanian, „…” in Bosnian and Croatian, „…“ in the others. */
export function markFaults(message: readonly MessageFormatElement[], locale: StreetLocale): string[] {
  const mark = foreignMarks[locale]?.exec(literalsOf(message))?.[0];
  return mark ? [`has the quotation mark ${mark} of another language`] : [];
}
