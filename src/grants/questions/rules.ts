import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { type CallState, phaseOf } from '../calls/rules.ts';

/**
 * Days before the deadline until which questions are taken and answered. The usual terms of PRAG calls are 21 and 11; short calls of
 * small grants take less. A call from before it had the rule takes these.
 */
export const usualTerms: QuestionTerms = { askDays: 21, answerDays: 11 };
export type QuestionTerms = { readonly askDays: number; readonly answerDays: number };

type Dated = {
  readonly state: CallState;
  readonly opensAt: Instant | null;
  readonly deadlineAt: Instant | null;
  readonly deadlineZone: string;
  readonly rules: { readonly questions?: QuestionTerms | undefined };
};

/** The last day to ask, and the last day on which answers are published; both move with the deadline. */
export function lastDays(call: Omit<Dated, 'state' | 'opensAt'>): { ask: PlainDate; answer: PlainDate } {
  const { askDays, answerDays } = call.rules.questions ?? usualTerms;
  const deadline = dayIn(call.deadlineZone, call.deadlineAt ?? '9999-12-31T00:00:00.000Z');
  return { ask: addDays(deadline, -askDays), answer: addDays(deadline, -answerDays) };
}

/** Whether a question is taken now: from publication to the end of the last day to ask. */
export function mayAsk(call: Dated, now: Instant): boolean {
  const phase = phaseOf(call, now);
  return (phase === 'announced' || phase === 'open') && dayIn(call.deadlineZone, now) <= lastDays(call).ask;
}

/** Whether a question still waits for its officers. */
export function isUnanswered({ state }: { readonly state: string }): boolean {
  return state === 'asked';
}

/** Problem: `questions_closed`. */
export function mustTakeQuestions(call: Dated, now: Instant): void {
  if (!mayAsk(call, now)) throw problem('questions_closed', { day: lastDays(call).ask });
}

/** An answer after the deadline helps nobody who applied. Until then it is published, late or not: the page says its day. Problem: `call_closed`. */
export function mustTakeAnswers(call: Dated, now: Instant): void {
  const phase = phaseOf(call, now);
  if (phase !== 'announced' && phase !== 'open') throw problem('call_closed');
}
