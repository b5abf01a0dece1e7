import type { LadderStep } from '../../action/index.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import type { RecommendationText } from './queries.ts';
import { type OriginalLanguage, originalLanguages } from './schema.ts';

/** Where it is to be followed: a jurisdiction, a part of it, another territory by name, or the region. */
export function placeOf(
  { jurisdiction, territory }: Pick<RecommendationText, 'jurisdiction' | 'territory'>,
  { t, locale }: Language,
): string {
  const parts = [
    ...(jurisdiction ? [jurisdictionName(jurisdiction, locale)] : []),
    ...(territory ? [territory] : []),
  ];
  return parts.join(', ') || t('advocacy.whole_region');
}

/** Whom it asks, by name; that nobody was named yet. */
export function namesOf(addressees: readonly { readonly name: string }[], { t, list }: Language): string {
  return addressees.length === 0
    ? t('advocacy.recommendation.nobody_yet')
    : list(addressees.map(({ name }) => name));
}

/** A step of the ladder in words; one that the ladder no longer has, by its key. */
export function stepName(ladder: readonly LadderStep[], key: string | null, { locale }: Language): string {
  const step = ladder.find((one) => (key === null ? one.value === 0 : one.key === key));
  return step ? inLanguage(step.name, locale) : (key ?? '');
}

/** What a step's colour says: good above nought, bad below it. */
export function toneOf(value: number | null): 'plain' | 'moving' | 'good' | 'bad' {
  if (value === null || value === 0) return 'plain';
  if (value < 0) return 'bad';
  return value >= 70 ? 'good' : 'moving';
}

/** A language in its own name. */
export function languageName(language: OriginalLanguage): string {
  return language === 'fr' ? 'Français' : localeName(language);
}

export const languageOptions = originalLanguages.map((value) => ({ value, text: languageName(value) }));
