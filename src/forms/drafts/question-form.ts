import { z } from 'zod';
import { lines, optionalText, text, wholeNumber } from '../../platform/http/fields.ts';
import { questionFaults } from '../contradictions.ts';
import { faultsOf } from '../parse-form.ts';
import { type QuestionType, question } from '../questions.ts';
import type { Settings } from './made-question.ts';
import { type Refuse, readerOf, readers, type Typed } from './question-reader.ts';
import { type SectionForm, sectionForm } from './schema.ts';

const longestText = 1000;

/** The name of the field in which a setting is typed. */
function fieldOf([first, second, third]: readonly (string | number)[]): string {
  if (first === 'ceilings' && third !== undefined) return `ceiling_${second}_${third}`;
  if (first === 'maxSize') return 'megabytes';
  return String(first ?? 'label');
}

export type QuestionForm = { readonly version: number; readonly settings: Settings };

/** The page of a question of one type as it is typed. The engine itself judges what was typed: there are no second limits. */
export function questionForm(type: QuestionType): z.ZodType<QuestionForm> {
  return z
    .looseObject({
      version: wholeNumber(0, 1_000_000),
      label: text(longestText),
      hint: optionalText(longestText),
      new_options: lines(60, 200),
    })
    .transform((typed, issues) => {
      let refused = false;
      const refuse: Refuse = (field, message, params = {}) => {
        refused = true;
        issues.addIssue({ code: 'custom', path: [field], message, params });
        return undefined;
      };
      const { label, hint, new_options: newOptions, version } = typed;
      const options = optionsOf(typed, refuse);
      const kept = [...options.values()].filter((option) => option !== '');
      const apart = placeholders(type, kept.length + newOptions.length);
      if ('options' in apart && kept.length + newOptions.length < 2)
        refuse('new_options', 'forms.fault.too_few_options');
      const settings = readers[type](readerOf(typed, refuse));
      const given = Object.entries(settings).filter(([, value]) => value !== undefined);
      const parsed = question.safeParse({
        ...{
          key: 'q',
          type,
          label: { en: label },
          required: typed.required !== undefined && typed.required !== '',
        },
        ...(hint && { hint: { en: hint } }),
        ...apart,
        ...Object.fromEntries(given),
      });
      const faults = parsed.success ? questionFaults(parsed.data, []) : parsed.error.issues.flatMap(faultsOf);
      for (const { path, code, details } of refused ? [] : faults)
        refuse(fieldOf(path), `forms.fault.${code}`, details);
      if (refused || !parsed.success) return z.NEVER;
      return { version, settings: { question: parsed.data, options, newOptions } };
    });
}

/** The engine asks for options and questions, which are kept apart from the settings. */
function placeholders(type: QuestionType, count: number): object {
  const options = Array.from({ length: count }, (_, at) => ({ key: `o${at}`, label: { en: 'o' } }));
  if (type === 'choice' || type === 'choices') return { options };
  return type === 'group' ? { questions: [{ key: 'q', type: 'yes_no', label: { en: 'q' } }] } : {};
}

function optionsOf(typed: Typed, refuse: Refuse): Map<string, string> {
  const options = new Map<string, string>();
  for (const [name, value] of Object.entries(typed)) {
    const key = /^option_([A-Za-z0-9_]{1,60})$/.exec(name)?.[1];
    if (key === undefined || typeof value !== 'string') continue;
    if (value.length > 200) refuse(name, 'invalid.too_long', { max: 200 });
    options.set(key, value.trim());
  }
  return options;
}

const anyQuestion = z.looseObject({ type: z.string() });

/** The same for the type that the page says it asks about. */
export const typedQuestion: z.ZodType<QuestionForm> = z.unknown().transform((typed, issues): QuestionForm => {
  const said = anyQuestion.safeParse(typed);
  const type = said.success ? questionTypes.find((one) => one === said.data.type) : undefined;
  const read = type && questionForm(type).safeParse(typed);
  if (read?.success) return read.data;
  for (const issue of read?.error.issues ?? [
    { code: 'custom' as const, path: ['label'], message: 'invalid.choice' },
  ])
    issues.addIssue(issue as never);
  return z.NEVER;
});
const questionTypes = Object.keys(readers) as QuestionType[];

export type PieceForm = QuestionForm | SectionForm;
/** The page of a section or of a question: a question says its type. */
export const pieceForm: z.ZodType<PieceForm> = z.unknown().transform((typed, issues): PieceForm => {
  const schema: z.ZodType<PieceForm> = anyQuestion.safeParse(typed).success ? typedQuestion : sectionForm;
  const read = schema.safeParse(typed);
  if (read.success) return read.data;
  for (const issue of read.error.issues) issues.addIssue(issue as never);
  return z.NEVER;
});
