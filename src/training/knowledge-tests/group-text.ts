import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Figures } from './figures.ts';

/** What a group of those who answered is called. */
export function groupText(
  { t, locale }: Language,
  { dimension, value }: Pick<Figures['groups'][number], 'dimension' | 'value'>,
): string {
  if (dimension === 'organisation_kind') return t(`training.body_kind.${value}`);
  if (dimension === 'sex') return t(`training.sex.${value}`);
  return value === null ? t('training.test.no_jurisdiction') : jurisdictionName(value, locale);
}
