import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { Language } from '../../platform/language/language.ts';
import { totalText } from './need-text.ts';
import { type Needs, totalsOf } from './rules.ts';

/** What must be got ready as a table file, for whoever cooks and builds: how many of each, then what was said in words. Never a name. */
export function needRows(language: Pick<Language, 't'>, asked: readonly Needs[]): CsvCell[][] {
  const { t } = language;
  return [
    [t('training.needs.need'), t('training.needs.people')],
    ...totalsOf(asked)
      .filter((total) => !('other' in total))
      .map((total) => [totalText(language, total), total.people]),
    ...asked.filter(({ needs }) => needs !== '').map(({ needs }) => [needs, 1]),
  ];
}
