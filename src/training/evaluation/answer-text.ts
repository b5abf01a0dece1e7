import type { Question } from '../../forms/index.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';

/** What an answer that was chosen is called. */
export function answerText({ t, locale }: Language, question: Question, option: string): string {
  const known = question.type === 'choice' ? question.options.find(({ key }) => key === option) : undefined;
  return known ? inLanguage(known.label, locale) : t(option === 'yes' ? 'forms.yes' : 'forms.no');
}
