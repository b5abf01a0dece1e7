import { type Draft, type FormDefinition, type Open, openOf } from '../../forms/index.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Line, Report } from './queries.ts';
import { isQueried } from './rules.ts';
import { openAnswers } from './submit-report.ts';

/** All that a report lacks before it is submitted, one item for each answer, value and query, with the way there. */
export function stillMissing(
  language: Language,
  report: Pick<Report, 'id'>,
  {
    form,
    draft,
    values,
    targets,
    lines,
  }: {
    form: FormDefinition;
    draft: Draft;
    values: readonly { key: string }[];
    targets: readonly { key: string }[];
    lines: readonly Line[];
  },
): Open[] {
  const { t } = language;
  const base = `/reports/${report.id}`;
  return [
    ...openOf(language, form, openAnswers(form, draft), base),
    ...targets
      .filter(({ key }) => !values.some((one) => one.key === key))
      .map(({ key }) => ({
        text: t('grants.report.missing.value', { indicator: t(`grants.indicator.${key}`) }),
        href: `${base}/values#${key}`,
      })),
    ...lines.filter(isQueried).map(({ id, description }) => ({
      text: t('grants.report.missing.query', { line: description }),
      href: `/lines/${id}/reply`,
    })),
  ];
}
