import { type AcceptedType, acceptedTypes } from '../../platform/files/detect-type.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import type { MaterialState, TextLanguage } from './schema.ts';
import { textLanguages } from './schema.ts';

export function whereOf(jurisdiction: string | null, { t, locale }: Language): string {
  return jurisdiction ? jurisdictionName(jurisdiction, locale) : t('advocacy.whole_region');
}

/** A language in its own name; the two letters of Serbian told apart. */
export function textLanguageName(language: TextLanguage): string {
  return language === 'sr-Latn' ? `${localeName(language)} (latinica)` : localeName(language);
}
export const textLanguageOptions = textLanguages.map((value) => ({ value, text: textLanguageName(value) }));

export const tones = {
  draft: 'open',
  in_review: 'waiting',
  approved: 'moving',
  published: 'good',
  withdrawn: 'over',
} as const satisfies Record<MaterialState, string>;

/** Who made a translation and who read it, in words; nothing of the original. */
export function translationOf(
  text: {
    readonly language: TextLanguage;
    readonly translator: string;
    readonly translationReviewer: string;
  },
  original: TextLanguage,
  { t }: Language,
): string {
  if (text.language === original) return t('advocacy.material.text.is_original');
  const { translator, translationReviewer: reviewer } = text;
  return [
    translator
      ? t('advocacy.material.text.translated_by', { translator })
      : t('advocacy.material.text.translated'),
    reviewer ? t('advocacy.material.text.reviewed_by', { reviewer }) : t('advocacy.material.text.unreviewed'),
  ].join(' ');
}

/** What kind of file it is, as everybody calls it. */
export const typeName = (type: string): string => acceptedTypes[type as AcceptedType] ?? type;
