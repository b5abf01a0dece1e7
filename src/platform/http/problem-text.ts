import { amountsInWords } from '../language/amounts-in-words.ts';
import { datesInWords } from '../language/dates-in-words.ts';
import type { Language } from '../language/language.ts';
import type { Problem } from '../problem.ts';

/** What a problem says in the person's language. Dates (`2026-04-01`) and amounts (`leftMinor` beside `currency`) among its details are written as that language writes them. */
export function problemText(
  language: Language,
  { code, details }: Pick<Problem, 'code' | 'details'>,
): string {
  return language.t(`problem.${code}`, amountsInWords(language, datesInWords(language, details)));
}
