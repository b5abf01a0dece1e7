import type { Condition } from '../conditions.ts';
import type { FormDefinition, Section } from '../definition.ts';
import type { Question } from '../questions.ts';
import { indexOf, type Piece, type Place, pieceAt, siblingsOf, withSiblings } from './places.ts';

/** The form with a section at its end. */
export function withSection(form: FormDefinition, section: Section): FormDefinition {
  return { ...form, sections: [...form.sections, section] };
}

/** The form with a question at the end of a section, or of the entry of a group. */
export function withQuestion(form: FormDefinition, into: Place, question: Question): FormDefinition {
  const inside: Place =
    into.kind === 'section'
      ? { kind: 'question', section: into.section, question: 0 }
      : { ...into, inner: 0 };
  return withSiblings(form, inside, [...siblingsOf(form, inside), question]);
}

export function replaced(form: FormDefinition, place: Place, piece: Piece): FormDefinition {
  return withSiblings(form, place, siblingsOf(form, place).with(indexOf(place), piece));
}

export function removed(form: FormDefinition, place: Place): FormDefinition {
  return withSiblings(form, place, siblingsOf(form, place).toSpliced(indexOf(place), 1));
}

/**
 * The form with the section or question one place up or down. A question leaves its section at the section's end, and comes to the end
 * or the start of the next one. Undefined at the very end, where nothing moves.
 */
export function moved(form: FormDefinition, place: Place, by: -1 | 1): FormDefinition | undefined {
  const list = siblingsOf(form, place);
  const at = indexOf(place);
  const piece = list[at]!;
  const other = list[at + by];
  if (other) return withSiblings(form, place, list.with(at, other).with(at + by, piece));
  if (place.kind === 'section' || place.inner !== undefined) return undefined;
  const next = form.sections[place.section + by];
  if (!next) return undefined;
  const questions = by < 0 ? [...next.questions, piece as Question] : [piece as Question, ...next.questions];
  return withSiblings(
    removed(form, place),
    { kind: 'question', section: place.section + by, question: 0 },
    questions,
  );
}

/** The form with another condition at the place, or with none. */
export function withCondition(
  form: FormDefinition,
  place: Place,
  condition: Condition | undefined,
): FormDefinition {
  const { when: _before, ...piece } = pieceAt(form, place);
  return replaced(form, place, (condition ? { ...piece, when: condition } : piece) as Piece);
}
