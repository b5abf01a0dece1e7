import { type Answers, type FormDefinition, type Question, questionsOf } from '../../forms/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Windows } from '../knowledge-tests/rules.ts';

/** Nothing is shown of fewer than so many people, and no counts of a question that fewer answered. */
export const fewest = 5;

export type Standing = 'not_yet' | 'open' | 'over';

/** It is answered from the end of the last session on, as long as the second round of a test, or until everybody has answered (`endedAt`). */
export function standingOf(
  windows: Windows | undefined,
  now: Instant,
  endedAt: Instant | undefined = undefined,
): Standing {
  if (endedAt !== undefined) return 'over';
  if (!windows || now < windows.afterFrom) return 'not_yet';
  return now <= windows.afterUntil ? 'open' : 'over';
}

/** Problem: `evaluation_not_open`. */
export function mustBeOpen(windows: Windows | undefined, now: Instant, endedAt?: Instant): void {
  if (standingOf(windows, now, endedAt) !== 'open') throw problem('evaluation_not_open');
}

/** Where answers are shown, nobody answers again. Problem: `evaluation_shown`. */
export function mustStayOver(standing: Standing, given: number): void {
  if (standing !== 'over' && given >= fewest) throw problem('evaluation_shown', {}, { field: 'day' });
}

/** What was asked of the first is asked of all. Problem: `evaluation_begun`. */
export function mustNotHaveBegun(standing: Standing, given: number): void {
  if (standing !== 'not_yet' || given > 0) throw problem('evaluation_begun');
}

const isText = ({ type }: Question) => type === 'text' || type === 'long_text';

/** What was chosen, and apart from it what was written in own words. */
export function parted(form: FormDefinition, given: Answers): { answers: Answers; texts: Answers } {
  const words = new Set(
    questionsOf(form)
      .filter(isText)
      .map(({ key }) => key),
  );
  const only = (wanted: boolean) =>
    Object.fromEntries(Object.entries(given).filter(([key]) => words.has(key) === wanted));
  return { answers: only(false), texts: only(true) };
}

/** How often each was chosen, in the order of the form. */
export type Chosen = { readonly key: string; readonly counts: readonly { option: string; count: number }[] };
export type Said = {
  readonly people: number;
  readonly chosen: readonly Chosen[];
  /** The questions with a choice that fewer than five answered: their counts would tell who chose what. */
  readonly few: readonly string[];
  /** By question, each in the order of its letters: what one person wrote does not stand in one place in two of them. */
  readonly texts: readonly { readonly key: string; readonly said: readonly string[] }[];
};

/** What people said together. Undefined while it could grow, or where fewer than five said something. */
export function saidOf(
  form: FormDefinition,
  given: readonly { readonly answers: Answers; readonly texts: Answers }[],
  standing: Standing,
): Said | undefined {
  if (standing !== 'over' || given.length < fewest) return undefined;
  const questions = questionsOf(form);
  const counted = questions.flatMap((question) => {
    const options =
      question.type === 'choice'
        ? question.options.map(({ key }) => key)
        : question.type === 'yes_no'
          ? ['yes', 'no']
          : [];
    const counts = options.map((option) => ({
      option,
      count: given.filter(({ answers }) => chosenIn(answers[question.key]) === option).length,
    }));
    return counts.length > 0 ? [{ key: question.key, counts }] : [];
  });
  const isFew = ({ counts }: Chosen) => counts.reduce((sum, { count }) => sum + count, 0) < fewest;
  return {
    people: given.length,
    chosen: counted.filter((one) => !isFew(one)),
    few: counted.filter(isFew).map(({ key }) => key),
    texts: questions.filter(isText).map(({ key }) => ({
      key,
      said: given
        .map(({ texts }) => texts[key])
        .filter((text) => typeof text === 'string')
        .sort(),
    })),
  };
}

function chosenIn(answer: Answers[string] | undefined): unknown {
  return typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer;
}
