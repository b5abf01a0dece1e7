import { inLanguage, type Language } from '../platform/language/language.ts';
import { type Condition, type Fact, factsOf } from './conditions.ts';
import { type FormDefinition, questionsOf } from './definition.ts';
import type { Question } from './questions.ts';

/**
 * When a question is asked, in words: “Only if “Do you work with partners?” is “Yes”.” `near` holds the questions of the same entry, for
 * a question within one.
 */
export function factsText(
  language: Language,
  form: FormDefinition,
  condition: Condition,
  near: readonly Question[] = [],
): string {
  const facts = factsOf(condition).map((fact) => factText(language, form, fact, near));
  const joined = 'any' in condition ? facts.join(` ${language.t('forms.when.or')} `) : language.list(facts);
  return language.t('forms.when', { facts: joined });
}

/** One fact in words: `“Do you work with partners?” is “Yes”`. */
export function factText(
  language: Language,
  form: FormDefinition,
  fact: Fact,
  near: readonly Question[] = [],
): string {
  const question = [...near, ...questionsOf(form)].find(({ key }) => key === fact.question);
  const label = question ? inLanguage(question.label, language.locale) : fact.question;
  if ('answered' in fact)
    return language.t(fact.answered ? 'forms.when.answered' : 'forms.when.not_answered', { label });
  if ('greater' in fact)
    return language.t('forms.when.greater', {
      label,
      value:
        question?.type === 'money'
          ? language.money({ minor: fact.greater, currency: question.currencies[0]! })
          : language.number(fact.greater, { decimals: decimalsOf(fact.greater) }),
    });
  const wanted = 'includes' in fact ? fact.includes : fact.equals;
  const option =
    question && 'options' in question ? question.options.find(({ key }) => key === wanted) : undefined;
  const value =
    typeof wanted === 'boolean'
      ? language.t(wanted ? 'forms.yes' : 'forms.no')
      : option
        ? inLanguage(option.label, language.locale)
        : String(wanted);
  return language.t('includes' in fact ? 'forms.when.includes' : 'forms.when.equals', { label, value });
}

/** As many decimals as the number has, so that “more than 1.5” does not become “more than 2”. */
function decimalsOf(value: number): number {
  return (
    value
      .toFixed(6)
      .replace(/(?<!0)0+$/, '')
      .split('.')[1] ?? ''
  ).length;
}
