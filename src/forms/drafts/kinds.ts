import { type FormDefinition, findBudget, questionsOf } from '../definition.ts';
import type { QuestionType } from '../questions.ts';
import { type Place, questionAt } from './places.ts';

/** The kinds of question in the order in which they are offered: those of the engine, and two that an agreement takes over. */
export const kinds = [
  ...(['text', 'long_text', 'choice', 'choices', 'yes_no', 'number', 'money', 'date'] as const),
  ...(['attachment', 'group', 'budget', 'declaration', 'summary', 'places'] as const),
] as const;
export type Kind = (typeof kinds)[number];
export function isKind(name: string): name is Kind {
  return (kinds as readonly string[]).includes(name);
}

export function typeOf(kind: Kind): QuestionType {
  if (kind === 'summary') return 'long_text';
  return kind === 'places' ? 'group' : kind;
}

const alone: readonly Kind[] = ['attachment', 'group', 'budget', 'declaration', 'summary', 'places'];

/** The kinds that can be added to a section, or to the entry of a group: there is one budget, one summary and one list of places. */
export function kindsFor(form: FormDefinition, into: Place): readonly Kind[] {
  const group = questionAt(form, into);
  if (group) return group.type === 'group' ? kinds.filter((kind) => !alone.includes(kind)) : [];
  const keys = new Set(questionsOf(form).map(({ key }) => key));
  return kinds.filter((kind) => {
    if (kind === 'budget') return form.purpose === 'application' && !findBudget(form) && !keys.has(kind);
    if (kind === 'summary' || kind === 'places') return form.purpose === 'application' && !keys.has(kind);
    // Reports and visits keep their files beside the form.
    return kind !== 'attachment' || form.purpose === 'application';
  });
}
