import { actionCurrency } from '../platform/action-currency.ts';
import type { FormState } from '../platform/http/route.ts';
import { inLanguage, type Language, type MessageArguments } from '../platform/language/language.ts';
import { type FormDefinition, questionsOf } from './definition.ts';
import type { AnswerProblem, Found } from './problems.ts';

type Said = Pick<Found, 'path' | 'code' | 'details'>;

/** What is wrong with an answer, in words, beginning with what the question is called. */
export function problemText(language: Language, form: FormDefinition, problem: Said): string {
  return language.t(`forms.problem.${problem.code}`, {
    label: labelOf(language, form, problem.path),
    ...wordsOf(language, problem),
  });
}

/** The same by field, one a field, as a page shows them. */
export function errorTexts(
  language: Language,
  form: FormDefinition,
  problems: readonly AnswerProblem[],
): FormState['errors'] {
  const errors: Record<string, string> = {};
  for (const problem of problems) errors[problem.field] ??= problemText(language, form, problem);
  return errors;
}

/** What a path is called: `Activity 2: Participants`, `Line 3: price of a unit`. */
export function labelOf(language: Language, form: FormDefinition, path: string): string {
  const [key = '', row, part] = path.split('.');
  if (key.endsWith('-requested')) return language.t('forms.budget.requested');
  if (key.endsWith('-rows_text')) return language.t('forms.rows.paste');
  const question = questionsOf(form).find((one) => one.key === key);
  if (!question) return key;
  const label = inLanguage(question.label, language.locale);
  if (row === undefined || part === undefined) return label;
  const number = Number(row) + 1;
  if (question.type === 'budget')
    return language.t('forms.budget.line_part', { number, part: language.t(`forms.budget.${part}`) });
  if (question.type !== 'group') return label;
  const inner = question.questions.find((one) => one.key === part);
  return language.t('forms.group.entry_part', {
    entry: inLanguage(question.entry, language.locale),
    number,
    label: inner ? inLanguage(inner.label, language.locale) : part,
  });
}

/** Details as words: `mostMinor` becomes the amount `most`, days and headings are written out. */
function wordsOf(language: Language, { code, details = {} }: Said): MessageArguments {
  const currency = String(details.currency ?? actionCurrency());
  const words = Object.entries(details).map(([name, value]): [string, string | number] => {
    if (name === 'minor') return ['amount', language.money({ minor: Number(value), currency })];
    if (name.endsWith('Minor'))
      return [name.slice(0, -5), language.money({ minor: Number(value), currency })];
    if (name === 'heading') return [name, language.t(`forms.heading.${value}`)];
    if (code.startsWith('date_')) return [name, language.day(String(value))];
    return [name, value];
  });
  return Object.fromEntries(words);
}
