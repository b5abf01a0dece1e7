import { parseDecimal } from '../../platform/language/typed-number.ts';
import { digitsOf } from '../../platform/money.ts';
import { type Condition, type Fact, factsOf } from '../conditions.ts';
import type { FormDefinition } from '../definition.ts';
import type { Question } from '../questions.ts';
import { type Place, placeName, siblingsOf } from './places.ts';

/** One condition that can be chosen: its value in the form, and the fact; `greater` asks for a number. */
export type FactChoice = { readonly value: string; readonly fact: Fact };

/** The questions before a place, on which a condition there may rest. Within an entry they are those of the same entry. */
export function questionsBefore(form: FormDefinition, place: Place): readonly Question[] {
  if (place.kind === 'section') return form.sections.slice(0, place.section).flatMap((one) => one.questions);
  const { questions } = form.sections[place.section]!;
  if (place.inner !== undefined) {
    const group = questions[place.question]!;
    return group.type === 'group' ? group.questions.slice(0, place.inner) : [];
  }
  const earlier = form.sections.slice(0, place.section).flatMap((one) => one.questions);
  return [...earlier, ...questions.slice(0, place.question)];
}

/** What can be asked of a question's answer. */
export function factsFor(asked: Question): readonly FactChoice[] {
  const { key: about } = asked;
  const answered: FactChoice[] = [
    { value: 'answered', fact: { question: about, answered: true } },
    { value: 'not_answered', fact: { question: about, answered: false } },
  ];
  const greater: FactChoice = { value: 'greater', fact: { question: about, greater: 0 } };
  switch (asked.type) {
    case 'yes_no':
    case 'declaration':
      return [true, false].map((equals) => ({ value: String(equals), fact: { question: about, equals } }));
    case 'choice':
      return [
        ...asked.options.map(({ key }) => ({ value: `is.${key}`, fact: { question: about, equals: key } })),
        ...answered,
      ];
    case 'choices':
      return [
        ...asked.options.map(({ key }) => ({
          value: `has.${key}`,
          fact: { question: about, includes: key },
        })),
        ...answered,
        greater,
      ];
    case 'number':
    case 'money':
    case 'group':
      return [greater, ...answered];
    default:
      return answered;
  }
}

/** The fact that was chosen; an amount is typed in the currency's units and compared in its minor ones. */
export function chosenFact(
  asked: Question,
  { fact: value, greater }: { readonly fact: string; readonly greater: string },
): { readonly fact: Fact } | { readonly field: 'fact' | 'greater' } {
  const chosen = factsFor(asked).find((one) => one.value === value);
  if (!chosen) return { field: 'fact' };
  if (!('greater' in chosen.fact)) return { fact: chosen.fact };
  const read = parseDecimal(greater, 2);
  if (!('value' in read)) return { field: 'greater' };
  const number = Number(read.value);
  return {
    fact: {
      question: asked.key,
      greater: asked.type === 'money' ? Math.round(number * 10 ** digitsOf(asked.currencies[0]!)) : number,
    },
  };
}

/**
 * The names of the places whose condition rests on a question, or on a question of a section: what its removal leaves without ground.
 * Within an entry they are those of the same entry.
 */
export function restingOn(form: FormDefinition, from: Place, keys: readonly string[]): readonly string[] {
  const names: string[] = [];
  const look = (place: Place, when: Condition | undefined) => {
    if (when && factsOf(when).some(({ question }) => keys.includes(question)))
      names.push(placeName(form, place));
  };
  if (from.kind === 'question' && from.inner !== undefined) {
    for (const [inner, { when }] of siblingsOf(form, from).entries()) look({ ...from, inner }, when);
    return names;
  }
  form.sections.forEach((section, at) => {
    look({ kind: 'section', section: at }, section.when);
    for (const [question, one] of section.questions.entries())
      look({ kind: 'question', section: at, question }, one.when);
  });
  return names;
}
