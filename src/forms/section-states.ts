import { type Draft, visibleQuestions, visibleSections } from './answers.ts';
import { check, hasAnswer } from './check.ts';
import type { FormDefinition, Section } from './definition.ts';
import type { AnswerProblem, FormContext } from './problems.ts';
import { keyOf } from './read-typed.ts';

export type SectionState = 'not_started' | 'in_progress' | 'done' | 'cannot_start' | 'problem';
export type SectionWithState = {
  readonly section: Section;
  readonly state: SectionState;
  readonly problems: readonly AnswerProblem[];
  /** The sections that must be done first, and are not yet. */
  readonly waitsFor: readonly Section[];
};

/** Codes that only say that something is still to come: a section with no other is in progress, not wrong. */
const gaps = /^(missing|nothing_chosen|not_declared|no_file|no_budget|too_few_)/;

/**
 * The task list of a form: each visible section with its state and what is still wrong in it.
 * A section cannot start until those it comes after are done; it is wrong when something written in it cannot stand.
 */
export function sectionStates(
  form: FormDefinition,
  draft: Draft,
  context: FormContext,
): readonly SectionWithState[] {
  const problems = check(form, draft, context, 'submit');
  const done = new Set<string>();
  const visible = visibleSections(form, draft.answers);
  return visible.map((section) => {
    const own = problems.filter((one) => one.section === section.key);
    const waitsFor = visible.filter(({ key }) => section.after.includes(key) && !done.has(key));
    const open = waitsFor.length === 0;
    const state = stateOf(form, section, draft, context, own, open);
    if (own.length === 0) done.add(section.key);
    return { section, state, problems: own, waitsFor };
  });
}

function stateOf(
  form: FormDefinition,
  section: Section,
  draft: Draft,
  context: FormContext,
  problems: readonly AnswerProblem[],
  open: boolean,
): SectionState {
  const questions = visibleQuestions(form, section, draft.answers);
  const mistaken = Object.keys(draft.raw).some((name) => questions.some(({ key }) => key === keyOf(name)));
  const started = mistaken || questions.some((question) => hasAnswer(question, draft.answers, context));
  if (!open && !started) return 'cannot_start';
  if (problems.some(({ code }) => !gaps.test(code))) return 'problem';
  if (!started) return 'not_started';
  return problems.length === 0 ? 'done' : 'in_progress';
}
