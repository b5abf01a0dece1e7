import type { PlainDate } from '../../platform/dates.ts';
import { localeName } from '../../platform/language/locales.ts';
import { problem } from '../../platform/problem.ts';

/** The languages in which applications are read. Who reads Serbian reads it in both alphabets. */
export const assessorLanguages = ['en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr'] as const;
export type AssessorLanguage = (typeof assessorLanguages)[number];

/** A language in its own name. */
export function readingName(language: AssessorLanguage): string {
  return language === 'sr' ? 'Srpski / српски' : localeName(language);
}

type Reads = { readonly languages: readonly string[] };
/** Whether somebody reads applications in a language; undefined where their languages are not said. */
export function readsLanguage({ languages }: Reads, locale: string): boolean | undefined {
  return languages.length === 0 ? undefined : languages.includes(locale.split('-')[0]!);
}

type Available = { readonly availableFrom: PlainDate | null; readonly availableUntil: PlainDate | null };
export function isAvailable({ availableFrom, availableUntil }: Available, day: PlainDate): boolean {
  return (availableFrom ?? day) <= day && day <= (availableUntil ?? day);
}

/** Throws `availability_order`. */
export function mustFollow({ availableFrom, availableUntil }: Available): void {
  if (availableFrom && availableUntil && availableUntil < availableFrom)
    throw problem('availability_order', {}, { field: 'availableUntil' });
}
