import type { Language } from '../platform/language/language.ts';
import { ceilingsOf, type GrantTerms } from './budget.ts';
import type { QuestionOf } from './questions.ts';

/** The rules a budget must keep, one sentence each, as the page, the printed form and documents say them. */
export function budgetRulesText(
  language: Language,
  question: QuestionOf<'budget'>,
  terms: GrantTerms | undefined,
): readonly string[] {
  const { currency } = question;
  const share = Math.max(question.coFinancingPercent, terms?.coFinancingPercent ?? 0);
  return [
    ...(terms
      ? [
          language.t('forms.budget.rule.envelope', {
            min: language.money({ minor: terms.minimumMinor, currency }),
            max: language.money({ minor: terms.maximumMinor, currency }),
          }),
        ]
      : []),
    ...(share > 0 ? [language.t('forms.budget.rule.co_financing', { percent: language.number(share) })] : []),
    ...ceilingsOf(question, terms).map(({ heading, percent, of }) =>
      language.t('forms.budget.rule.ceiling', {
        heading: language.t(`forms.heading.${heading}`),
        percent: language.number(percent),
        of,
      }),
    ),
    language.t('forms.budget.rule.arithmetic'),
  ];
}
