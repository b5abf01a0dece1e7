import type { Language } from '../../../platform/language/language.ts';
import { limitsText } from '../../answer-text.ts';
import { factsText } from '../../conditions-text.ts';
import type { FormDefinition } from '../../definition.ts';
import type { Question } from '../../questions.ts';
import { questionsBefore } from '../fact-choices.ts';
import { type Place, pieceAt } from '../places.ts';

/** What a list says of a question: its kind, its limits, when it is asked. */
export function questionFacts(language: Language, form: FormDefinition, place: Place): string {
  const question = pieceAt(form, place) as Question;
  const { t } = language;
  const limits = question.type === 'budget' ? undefined : limitsText(language, question, { attachments: {} });
  return [
    `${t(`forms.kind.${question.type}`)}.`,
    question.required ? undefined : t('forms.print.optional'),
    limits,
    question.when && factsText(language, form, question.when, questionsBefore(form, place)),
  ]
    .filter(Boolean)
    .join(' ');
}
