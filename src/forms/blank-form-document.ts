import {
  type Block,
  heading,
  keyValues,
  list,
  note,
  paragraph,
  paragraphs,
} from '../platform/documents/document.ts';
import { inLanguage, type Language } from '../platform/language/language.ts';
import { limitsText } from './answer-text.ts';
import { budgetRulesText } from './budget-rules-text.ts';
import type { FormContext } from './check.ts';
import { factsText } from './conditions-text.ts';
import { type FormDefinition, questionsOf } from './definition.ts';
import type { Question } from './questions.ts';

/**
 * The whole form without answers, as blocks of a document: to read on paper and to draft in a word processor.
 * `hours` is the call's own figure when it has one.
 */
export function blankFormBlocks(
  language: Language,
  form: FormDefinition,
  context: FormContext,
  hours = form.hoursExpected,
): readonly Block[] {
  const { t, locale } = language;
  const documents = questionsOf(form).filter(({ type }) => type === 'attachment');
  return [
    ...(form.intro ? paragraphs(inLanguage(form.intro, locale)) : []),
    ...(hours ? [paragraph(t('forms.print.hours', { hours }))] : []),
    note(t('ui.safety_rail')),
    ...(documents.length > 0
      ? [
          heading(t('forms.print.documents'), 2),
          list(
            documents.map((one) =>
              `${inLanguage(one.label, locale)}. ${notesOf(language, one, context)}`.trim(),
            ),
          ),
        ]
      : []),
    ...form.sections.flatMap((section, index) => [
      heading(`${index + 1}. ${inLanguage(section.title, locale)}`, 2),
      ...(section.when ? [note(factsText(language, form, section.when))] : []),
      ...(section.intro ? paragraphs(inLanguage(section.intro, locale)) : []),
      ...section.questions.flatMap((question) => questionBlocks(language, form, question, context)),
    ]),
  ];
}

function questionBlocks(
  language: Language,
  form: FormDefinition,
  question: Question,
  context: FormContext,
): readonly Block[] {
  const { locale, t } = language;
  const notes = notesOf(language, question, context);
  return [
    heading(inLanguage(question.label, locale), 3),
    ...(question.when ? [paragraph(factsText(language, form, question.when))] : []),
    ...(question.hint ? [paragraph(inLanguage(question.hint, locale))] : []),
    ...(notes ? [paragraph(notes)] : []),
    ...('options' in question ? [list(question.options.map(({ label }) => inLanguage(label, locale)))] : []),
    ...(question.type === 'yes_no' ? [list([t('forms.yes'), t('forms.no')])] : []),
    ...(question.type === 'budget'
      ? [
          paragraph(t('forms.print.headings')),
          list(question.headings.map((one) => t(`forms.heading.${one}`))),
          list(budgetRulesText(language, question, context.grant)),
        ]
      : []),
    ...(question.type === 'group'
      ? [
          keyValues(
            question.questions.map((one) => [inLanguage(one.label, locale), notesOf(language, one, context)]),
          ),
        ]
      : []),
  ];
}

/** Limits, and whether it may be left out. */
function notesOf(language: Language, question: Question, context: FormContext): string {
  const optional = question.required ? undefined : language.t('forms.print.optional');
  return [limitsText(language, question, context), optional].filter(Boolean).join(' ');
}
