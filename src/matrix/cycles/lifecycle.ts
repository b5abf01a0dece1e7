import { problem } from '../../platform/problem.ts';

export const cycleStates = ['drafted', 'answering', 'adjudicating', 'reply', 'published'] as const;
export type CycleState = (typeof cycleStates)[number];
export type CycleVerb =
  | 'edit'
  | 'appoint'
  | 'open'
  | 'answer'
  | 'close'
  | 'adjudicate'
  | 'invite'
  | 'reply'
  | 'publish'
  | 'correct';

/**
 * A cycle: its questionnaire is drafted; two assessors a jurisdiction answer, blind to each other; where they differ somebody else
 * adjudicates with a reason; institutions reply; it is published, and from then on only errata stand beside it.
 */
export const cycleLifecycle: Record<CycleState, Partial<Record<CycleVerb, CycleState>>> = {
  drafted: { edit: 'drafted', appoint: 'drafted', open: 'answering' },
  answering: { appoint: 'answering', answer: 'answering', close: 'adjudicating' },
  adjudicating: { adjudicate: 'adjudicating', invite: 'reply' },
  reply: { reply: 'reply', adjudicate: 'reply', publish: 'published' },
  published: { correct: 'published' },
};

/** The state after the verb. Problem: `cycle_not_in_state`. */
export function nextCycleState(state: CycleState, verb: CycleVerb): CycleState {
  const next = cycleLifecycle[state][verb];
  if (!next) throw problem('cycle_not_in_state');
  return next;
}
