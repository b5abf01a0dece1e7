import { makePieceKey } from '../made-keys.ts';
import type { Question, QuestionOf, SimpleQuestion } from '../questions.ts';
import type { Kind } from './kinds.ts';

/** What was typed about a question: all but its key, its condition, and the questions of a group. Texts are in English. */
export type Settings = {
  readonly question: Question;
  /** The texts of its options by key, '' for one that is taken out; those that are new. */
  readonly options: ReadonlyMap<string, string>;
  readonly newOptions: readonly string[];
};

/** A new question with these settings. */
export function madeQuestion({ question, newOptions }: Settings, key: string, kind: Kind): Question {
  if ('options' in question) return { ...question, key, options: newOptions.map(newOption) };
  if (question.type !== 'group') return { ...question, key };
  return { ...question, key, questions: kind === 'places' ? [municipality] : [] };
}

/** The place of a project as an agreement names it. */
const municipality: SimpleQuestion = {
  ...{ key: 'municipality', type: 'text', required: true, max: 200 },
  label: {
    en: 'Municipality',
    sq: 'Komuna',
    bs: 'Općina',
    hr: 'Općina',
    cnr: 'Opština',
    mk: 'Општина',
    'sr-Cyrl': 'Општина',
  },
};

/** The same question with other settings: key, condition, translations and options that are still there stay. */
export function changedQuestion(before: Question, { question, options, newOptions }: Settings): Question {
  const { key, when } = before;
  const { hint } = question;
  const common = {
    ...{ ...question, key },
    label: { ...before.label, en: question.label.en },
    ...(hint && { hint: { ...before.hint, en: hint.en } }),
    ...(when && { when }),
  };
  if ('options' in common && 'options' in before) {
    const kept = before.options.flatMap((option) => {
      const en = options.get(option.key) ?? option.label.en;
      return en === '' ? [] : [{ ...option, label: { ...option.label, en } }];
    });
    return { ...common, options: [...kept, ...newOptions.map(newOption)] };
  }
  if (common.type === 'group' && before.type === 'group')
    return {
      ...common,
      entry: { ...before.entry, en: common.entry.en },
      questions: before.questions,
    };
  return common as Question;
}

const newOption = (en: string): QuestionOf<'choice'>['options'][number] => ({
  key: makePieceKey('o'),
  label: { en },
});
