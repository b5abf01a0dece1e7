import type { FormDefinition, Section } from '../definition.ts';
import type { Question } from '../questions.ts';

/** Where a section or a question is, in the order of the form; `inner` within the entry of a group. */
export type Place =
  | { readonly kind: 'section'; readonly section: number }
  | {
      readonly kind: 'question';
      readonly section: number;
      readonly question: number;
      readonly inner?: number;
    };
export type Piece = Section | Question;

/** The place that an address names by keys: `s.budget` a section, `q.title` a question, `q.partner.name` one in the entry of a group. */
export function findPlace(form: FormDefinition, name: string): Place | undefined {
  const [kind, key, within, ...more] = name.split('.');
  if (more.length > 0) return undefined;
  if (kind === 's') {
    const section = within === undefined ? form.sections.findIndex((one) => one.key === key) : -1;
    return section < 0 ? undefined : { kind: 'section', section };
  }
  if (kind !== 'q') return undefined;
  for (const [section, { questions }] of form.sections.entries()) {
    const question = questions.findIndex((one) => one.key === key);
    if (question < 0) continue;
    if (within === undefined) return { kind: 'question', section, question };
    const found = questions[question]!;
    const inner = found.type === 'group' ? found.questions.findIndex((one) => one.key === within) : -1;
    return inner < 0 ? undefined : { kind: 'question', section, question, inner };
  }
  return undefined;
}

/** How an address names the place. */
export function placeName(form: FormDefinition, place: Place): string {
  const section = form.sections[place.section]!;
  if (place.kind === 'section') return `s.${section.key}`;
  const question = section.questions[place.question]!;
  if (place.inner === undefined || question.type !== 'group') return `q.${question.key}`;
  return `q.${question.key}.${question.questions[place.inner]!.key}`;
}

/** What is at the place. */
export function pieceAt(form: FormDefinition, place: Place): Piece {
  return siblingsOf(form, place)[indexOf(place)]!;
}
export function questionAt(form: FormDefinition, place: Place): Question | undefined {
  return place.kind === 'question' ? (pieceAt(form, place) as Question) : undefined;
}

/** All that is in the same list: sections of the form, questions of a section, questions of an entry. */
export function siblingsOf(form: FormDefinition, place: Place): readonly Piece[] {
  if (place.kind === 'section') return form.sections;
  const { questions } = form.sections[place.section]!;
  const around = questions[place.question];
  return place.inner !== undefined && around?.type === 'group' ? around.questions : questions;
}
export function indexOf(place: Place): number {
  if (place.kind === 'section') return place.section;
  return place.inner ?? place.question;
}

/** The form with another list where that of the place is. */
export function withSiblings(form: FormDefinition, place: Place, list: readonly Piece[]): FormDefinition {
  if (place.kind === 'section') return { ...form, sections: list as Section[] };
  const sections = form.sections.map((section, at): Section => {
    if (at !== place.section) return section;
    if (place.inner === undefined) return { ...section, questions: list as Question[] };
    const questions = section.questions.map((one, index) =>
      index === place.question ? ({ ...one, questions: list } as Question) : one,
    );
    return { ...section, questions };
  });
  return { ...form, sections };
}

/** The section or group around a question; the section itself for a section. */
export function aroundOf({ section, ...place }: Place): Place {
  if (place.kind === 'section' || place.inner === undefined) return { kind: 'section', section };
  return { kind: 'question', section, question: place.question };
}

/** The place of a fault, as far as its path leads to a section or question that is there. */
export function placeOfPath(form: FormDefinition, path: readonly (string | number)[]): Place | undefined {
  const [sections, section, questions, question, within, inner] = path;
  if (sections !== 'sections' || typeof section !== 'number' || !form.sections[section]) return undefined;
  if (questions !== 'questions' || typeof question !== 'number') return { kind: 'section', section };
  const found = form.sections[section].questions[question];
  if (!found) return { kind: 'section', section };
  if (within === 'questions' && typeof inner === 'number' && found.type === 'group' && found.questions[inner])
    return { kind: 'question', section, question, inner };
  return { kind: 'question', section, question };
}
