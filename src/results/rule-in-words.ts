import type { ActionDefinition, LadderStep, Measurement } from '../action/index.ts';
import { jurisdictionName } from '../platform/language/jurisdictions.ts';
import { inLanguage, type Language } from '../platform/language/language.ts';

/** What a measurement counts and what not, in sentences anybody can check against the records. */
export function ruleInWords(
  language: Language,
  { of, count, by, sum, where, period }: Measurement,
  { logframe, advocacy }: Pick<ActionDefinition, 'logframe' | 'advocacy'>,
): string[] {
  const { t } = language;
  const named = (filter: string, value: string) => {
    if (filter === 'jurisdiction') return jurisdictionName(value, language.locale);
    const reported = filter === 'key' && logframe.reportedValues.find(({ key }) => key === value);
    return reported
      ? inLanguage(reported.name, language.locale)
      : valueInWords(language, filter, value, advocacy.ladder);
  };
  return [
    t(`results.rule.of.${of}`),
    sum === undefined
      ? t(`results.rule.count.${count === 'distinct' ? by : 'rows'}`)
      : t(`results.rule.sum.${sum}`),
    ...Object.entries(where).map(([filter, values]) =>
      t(`results.rule.where.${filter}`, {
        values: language.list(values.map((value) => named(filter, value))),
      }),
    ),
    t(`results.rule.period.${period}`),
  ];
}

/** A value that records are filtered by or told apart by. Kinds of organisation have the names under which people chose theirs, steps those of the Action's ladder. */
export function valueInWords(
  { t, locale }: Pick<Language, 't' | 'locale'>,
  axis: string,
  value: string,
  ladder: readonly LadderStep[],
): string {
  if (axis === 'standing') {
    const step = ladder.find(({ key }) => key === value);
    return step ? inLanguage(step.name, locale) : value;
  }
  return axis === 'body' ? t(`training.body_kind.${value}`) : t(`results.rule.value.${axis}.${value}`);
}
