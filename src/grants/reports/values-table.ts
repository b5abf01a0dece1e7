import { type Block, table } from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import { type AskedIndicator, partNames, type ReportedValue } from './parts.ts';

const partsIn = ({ t, number }: Language, { parts }: ReportedValue): string =>
  parts
    ? partNames.map((name) => `${t(`grants.report.part.${name}`)}: ${number(parts[name])}`).join('; ')
    : '';

/** The results of a report as they were sent, each with its parts where it is told apart. */
export function sentValuesTable(language: Language, values: readonly ReportedValue[]): Block {
  const { t, number } = language;
  return table(
    t('grants.report.values.title'),
    [
      { head: t('grants.agreement.indicator'), width: 3 },
      { head: t('grants.report.value'), align: 'end' },
      { head: t('grants.report.value_note'), width: 3.5 },
    ],
    values.map((one) => [
      t(`grants.indicator.${one.key}`),
      number(one.value),
      [partsIn(language, one), one.note].filter(Boolean).join('\n'),
    ]),
  );
}

/** The results of a report in a document: those that are told apart with their parts below them. */
export function valuesTable(
  language: Language,
  values: readonly ReportedValue[],
  targets: readonly AskedIndicator[],
): Block {
  const { t, number } = language;
  return table(
    t('grants.report.values.title'),
    [
      { head: t('grants.agreement.indicator'), width: 3 },
      { head: t('grants.agreement.target'), align: 'end' },
      { head: t('grants.report.reached_before'), align: 'end' },
      { head: t('grants.report.value'), align: 'end' },
      { head: t('grants.report.value_note'), width: 2.5 },
    ],
    targets.map(({ key, target, reachedBefore }) => {
      const found = values.find((one) => one.key === key);
      const said = found ? [partsIn(language, found), found.note].filter(Boolean).join('\n') : '';
      return [
        t(`grants.indicator.${key}`),
        number(target),
        number(reachedBefore),
        found ? number(found.value) : '–',
        said,
      ];
    }),
  );
}
