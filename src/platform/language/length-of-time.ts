import type { Language } from './language.ts';

/** A length of time in months, as whole years where it is that: `7 years`, `18 months`. */
export function lengthOfTime({ t }: Pick<Language, 't'>, months: number): string {
  return months > 0 && months % 12 === 0
    ? t('common.length.years', { years: months / 12 })
    : t('common.length.months', { months });
}
