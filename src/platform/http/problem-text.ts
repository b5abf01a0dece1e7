import { datesInWords } from '../language/dates-in-words.ts';
import type { Language } from '../language/language.ts';
import type { Problem } from '../problem.ts';

/** What a problem says in the person's language. A date among its details (`2026-04-01`) is written as that language writes dates. */
export function problemText(
  language: Language,
  { code, details }: Pick<Problem, 'code' | 'details'>,
): string {
  return language.t(`problem.${code}`, datesInWords(language, details));
}
