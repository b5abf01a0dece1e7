import { inLanguage, type Language, type Multilingual } from '../../../platform/language/language.ts';
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
    t('forms.draft.kind', { kind: t(`forms.kind.${question.type}`) }),
    t(question.required ? 'forms.draft.required' : 'forms.print.optional'),
    limits,
    'options' in question ? optionsText(language, question.options) : undefined,
    question.when && factsText(language, form, question.when, questionsBefore(form, place)),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The answers that a question offers. */
function optionsText({ t, locale }: Language, options: readonly { readonly label: Multilingual }[]): string {
  return t('forms.draft.answers', {
    answers: options.map(({ label }) => inLanguage(label, locale)).join(' · '),
  });
}
