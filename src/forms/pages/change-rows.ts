import { inLanguage, type Language, type Multilingual } from '../../platform/language/language.ts';
import { localeName } from '../../platform/language/locales.ts';
import type { Condition } from '../conditions.ts';
import { factsText } from '../conditions-text.ts';
import type { FormDefinition } from '../definition.ts';
import type { Difference } from '../differences.ts';
import { megabytes } from '../uploads.ts';

/** A difference in words: what, what of it, and both values. */
export type ChangeRow = {
  readonly what: string;
  readonly change: string;
  readonly from: string;
  readonly to: string;
};

/** Differences as rows of a table, in the reader's language. */
export function changeRows(
  language: Language,
  { older, newer }: { readonly older: FormDefinition; readonly newer: FormDefinition },
  differences: readonly Difference[],
): readonly ChangeRow[] {
  const { t } = language;
  return differences.map(({ change, what, piece, setting, locale, from, to }) => {
    const text = piece && ('title' in piece ? piece.title : piece.label);
    const name = text ? inLanguage(text, language.locale) : t('forms.where.form');
    const named = setting === undefined ? '' : nameOf(setting);
    const inLocale = locale && locale !== 'en' ? ` (${localeName(locale)})` : '';
    return {
      what: name,
      change:
        change === 'changed'
          ? `${named}${inLocale}`
          : t(`forms.change.${change}`, { what: t(`forms.change.what.${what}`) }),
      from: valueText(language, older, { setting, value: from, piece }),
      to: valueText(language, newer, { setting, value: to, piece }),
    };
  });

  function nameOf(setting: string): string {
    const key = `forms.setting.${setting}`;
    return language.has(key) ? t(key) : setting;
  }
}

type Value = {
  readonly setting: string | undefined;
  readonly value: unknown;
  readonly piece: Difference['piece'];
};

function valueText(language: Language, form: FormDefinition, { setting, value, piece }: Value): string {
  const { t } = language;
  if (value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'forms.yes' : 'forms.no');
  if (typeof value === 'number') return numberText(language, setting, value, piece);
  if (typeof value === 'string') {
    if (setting === 'profile') return t(`forms.profile.${value}`);
    return setting === 'bounds' ? t('forms.yes') : value;
  }
  if (setting === 'when') return factsText(language, form, value as Condition);
  if (Array.isArray(value)) return value.map((one) => partText(language, form, setting, one)).join(', ');
  return inLanguage(value as Multilingual, language.locale);
}

function numberText(
  language: Language,
  setting: string | undefined,
  value: number,
  piece: Difference['piece'],
): string {
  if (piece && 'type' in piece && piece.type === 'money')
    return language.money({ minor: value, currency: piece.currencies[0]! });
  if (setting === 'maxSize') return `${language.number(megabytes(value), { decimals: 1 })} MB`;
  return language.number(value, { decimals: String(value).split('.')[1]?.length ?? 0 });
}

function partText(
  language: Language,
  form: FormDefinition,
  setting: string | undefined,
  one: unknown,
): string {
  const { t } = language;
  if (setting === 'headings') return t(`forms.heading.${one}`);
  if (setting === 'after') {
    const section = form.sections.find(({ key }) => key === one);
    return section ? inLanguage(section.title, language.locale) : String(one);
  }
  if (setting === 'ceilings') {
    const { heading, percent, of } = one as { heading: string; percent: number; of: string };
    return t('forms.budget.rule.ceiling', { heading: t(`forms.heading.${heading}`), percent, of });
  }
  return String(one).toUpperCase();
}
