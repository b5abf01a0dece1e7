import type { Language } from '../language/language.ts';
import type { Problem } from '../problem.ts';

/** What a problem says in the person's language. A date among its details (`2026-04-01`) is written as that language writes dates. */
export function problemText(
  language: Language,
  { code, details }: Pick<Problem, 'code' | 'details'>,
): string {
  const filled = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? language.day(value) : value,
  ]);
  return language.t(`problem.${code}`, Object.fromEntries(filled));
}
