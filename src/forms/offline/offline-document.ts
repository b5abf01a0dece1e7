import {
  type Block,
  type DocumentField,
  fieldsOnLine,
  heading,
  list,
  note,
  paragraph,
} from '../../platform/documents/document.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { limitsText } from '../answer-text.ts';
import type { Draft } from '../answers.ts';
import { budgetRulesText } from '../budget-rules-text.ts';
import { factsText } from '../conditions-text.ts';
import type { FormDefinition } from '../definition.ts';
import { labelOf } from '../problem-text.ts';
import type { FormContext } from '../problems.ts';
import { needsSafetyRail, type Question } from '../questions.ts';
import { markOfUnit } from './marks.ts';
import { type Part, type Unit, unitsOf } from './units.ts';

type Given = {
  readonly form: FormDefinition;
  readonly draft: Draft;
  readonly context: FormContext;
  /** Whose it is, and of which version: the tag of the field that says so. */
  readonly tag: string;
  /** What that field says. */
  readonly about: string;
};

/** The whole form with its answers as a document to fill: every question with its help and limits, and a field for each. */
export function offlineBlocks(language: Language, { form, draft, context, tag, about }: Given): Block[] {
  const { t, locale } = language;
  const units = unitsOf(form, draft);
  return [
    fieldsOnLine([
      {
        tag,
        name: t('forms.offline.of'),
        value: about,
        empty: '',
        control: 'fixed',
        before: t('forms.offline.of'),
      },
    ]),
    note(t('forms.offline.how')),
    ...(form.sections.some(({ questions }) => questions.some(needsSafetyRail))
      ? [note(t('ui.safety_rail'))]
      : []),
    ...form.sections.flatMap((section) => [
      heading(inLanguage(section.title, locale), 1),
      ...(section.when ? [paragraph(factsText(language, form, section.when))] : []),
      ...(section.intro ? [paragraph(inLanguage(section.intro, locale))] : []),
      ...section.questions.flatMap((question) => [
        ...askedBlocks(language, form, question, context),
        ...fieldBlocks(
          language,
          form,
          units.filter((unit) => unit.question === question),
        ),
      ]),
    ]),
  ];
}

function askedBlocks(
  language: Language,
  form: FormDefinition,
  question: Question,
  context: FormContext,
): Block[] {
  const { t, locale } = language;
  const limits = limitsText(language, question, context);
  const notes = [
    question.hint && inLanguage(question.hint, locale),
    question.when && factsText(language, form, question.when),
    limits,
    question.required ? undefined : t('forms.print.optional'),
    question.type === 'date' ? t('forms.offline.day') : undefined,
  ].filter(Boolean);
  const files = (context.attachments[question.key] ?? []).map(({ name }) => name);
  return [
    heading(inLanguage(question.label, locale), 2),
    ...(notes.length > 0 ? [paragraph(notes.join(' '))] : []),
    ...(question.type === 'attachment' ? [paragraph(t('forms.offline.files'))] : []),
    ...(files.length > 0 ? [list(files)] : []),
    ...(question.type === 'budget' ? [list(budgetRulesText(language, question, context.grant))] : []),
  ];
}

function fieldBlocks(language: Language, form: FormDefinition, units: readonly Unit[]): Block[] {
  let row: number | undefined;
  return units.flatMap((unit) => {
    const { question, asked } = unit;
    const begins = unit.row !== undefined && unit.row !== row;
    row = unit.row;
    const isInner = question.type === 'group' || question.type === 'budget';
    const title = begins ? [heading(rowTitle(language, question, unit.row!), 3)] : [];
    const fields = unit.parts.map((_, at) => fieldOf(language, form, unit, at));
    const before = isInner && unit.row !== undefined ? `${partLabel(language, unit)}:` : undefined;
    const requested =
      isInner && unit.row === undefined ? `${labelOf(language, form, unit.path)}:` : undefined;
    const isTicks = unit.parts[0]?.control === 'tick';
    const said = before ?? requested;
    const notes = isInner && asked ? innerNotes(language, asked) : '';
    return [
      ...title,
      ...(said && (isTicks || notes) ? [paragraph([said, notes].filter(Boolean).join(' '))] : []),
      ...(isTicks
        ? fields.map((one) => fieldsOnLine([one]))
        : [
            fieldsOnLine(
              fields.map((one, at) => (at === 0 && said && !notes ? { ...one, before: said } : one)),
            ),
          ]),
    ];
  });
}

function innerNotes(language: Language, asked: NonNullable<Unit['asked']>): string {
  const limits = limitsText(language, asked, { attachments: {} });
  return [
    asked.hint && inLanguage(asked.hint, language.locale),
    limits,
    asked.required ? undefined : language.t('forms.print.optional'),
    asked.type === 'date' ? language.t('forms.offline.day') : undefined,
  ]
    .filter(Boolean)
    .join(' ');
}

function rowTitle(language: Language, question: Question, row: number): string {
  if (question.type === 'group')
    return language.t('forms.group.entry', {
      entry: inLanguage(question.entry, language.locale),
      number: row + 1,
    });
  return language.t('forms.offline.line', { number: row + 1 });
}

function partLabel(language: Language, { asked, path }: Unit): string {
  if (asked) return inLanguage(asked.label, language.locale);
  return language.t(`forms.budget.${path.split('.').at(-1)}`);
}

/** The tag of a field: which it is, and what it said when it was written. */
export const tagOf = (unit: Unit, at: number): string => `m:${unit.id}:${at}:${markOfUnit(unit)}`;

function fieldOf(language: Language, form: FormDefinition, unit: Unit, at: number): DocumentField {
  const part = unit.parts[at]!;
  const common = { tag: tagOf(unit, at), name: labelOf(language, form, unit.path) };
  const empty = language.t('forms.offline.empty');
  if (part.control === 'tick')
    return { ...common, empty, value: part.value, control: 'tick', behind: tickText(language, unit, part) };
  const choices = choicesOf(language, unit, part);
  if (!choices) return { ...common, empty, value: part.value, control: part.control as 'line' | 'lines' };
  return {
    ...{ ...common, empty: language.t('forms.choose') },
    value: choices.find(({ key }) => key === part.value)?.text ?? '',
    control: { choices: choices.map(({ text }) => text) },
  };
}

function tickText(language: Language, { asked }: Unit, { key }: Part): string {
  if (asked?.type === 'declaration') return inLanguage(asked.label, language.locale);
  if (asked?.type === 'yes_no') return language.t(`forms.${key}`);
  const option = asked && 'options' in asked ? asked.options.find((one) => one.key === key) : undefined;
  return option ? inLanguage(option.label, language.locale) : key;
}

/** What a list offers, each with words of its own: Word takes none twice. */
export function choicesOf(
  language: Language,
  { question, asked }: Unit,
  { control }: Part,
): readonly { readonly key: string; readonly text: string }[] | undefined {
  const apart = (all: readonly { key: string; text: string }[]) =>
    all.map(({ key, text }, at) => ({
      key,
      text: all.findIndex((one) => one.text === text) === at ? text : `${text} (${key})`,
    }));
  if (control === 'heading' && question.type === 'budget')
    return apart(question.headings.map((key) => ({ key, text: language.t(`forms.heading.${key}`) })));
  if (control === 'currency' && asked?.type === 'money')
    return asked.currencies.map((key) => ({ key, text: key }));
  if (control === 'option' && asked?.type === 'choice')
    return apart(asked.options.map(({ key, label }) => ({ key, text: inLanguage(label, language.locale) })));
  return undefined;
}

/** The values of a field in words: what was typed, or the texts of what was chosen. */
export function valuesText(language: Language, unit: Unit, values: readonly string[]): string {
  const said = unit.parts.flatMap((part, at) => {
    const value = values[at] ?? '';
    if (part.control === 'tick') return value === 'yes' ? [tickText(language, unit, part)] : [];
    const choice = choicesOf(language, unit, part)?.find(({ key }) => key === value);
    return value === '' ? [] : [choice?.text ?? value];
  });
  return said.join(unit.parts.some(({ control }) => control === 'tick') ? ', ' : ' ');
}
