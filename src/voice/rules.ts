import { type VoiceClock, type VoiceKind, voiceKinds } from '../action/index.ts';
import { addDays, type PlainDate } from '../platform/dates.ts';
import { problem } from '../platform/problem.ts';

export { type VoiceKind, voiceKinds };
/**
 * What a person is appointed for: cases of a kind, reports of which it is not known who must not read them, or reports about an
 * organisation in the reporter's own words, which only people who belong to no partner read.
 */
export const desks = [...voiceKinds, 'unclear', 'outside'] as const;
export type Desk = (typeof desks)[number];
/** What the reporter answered to “Who must not read this?”; `not_asked`: received before the question existed. */
export type KeptAnswer = 'not_asked' | 'named' | 'unlisted' | 'unknown';
/**
 * What the reporter answered about a typed name and the organisations whose people would read the report: it is none of them, or it may
 * be one. Names are typed in every script and language, and misspelt: nothing but the reporter can tell them apart.
 */
export const apartAnswers = ['apart', 'may_be'] as const;
export type ApartAnswer = (typeof apartAnswers)[number];
/** Abuse, exploitation and fraud: two handlers close such a case. */
export const seriousKinds: readonly VoiceKind[] = ['safeguarding', 'fraud'];
/** Who reads these must be two: one alone could close no serious case. */
export const desksOfTwo: readonly Desk[] = [...seriousKinds, 'unclear', 'outside'];
export const caseStates = ['received', 'acknowledged', 'in_hand', 'answered', 'closed', 'reopened'] as const;
export type CaseState = (typeof caseStates)[number];
export type CaseVerb = 'acknowledge' | 'take_up' | 'answer' | 'close' | 'reopen';
export const outcomes = ['upheld', 'partly_upheld', 'not_upheld', 'referred', 'noted'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a year is counted by: the outcomes, and what had none yet. */
export const countedOutcomes = [...outcomes, 'open'] as const;
export type CountedOutcome = (typeof countedOutcomes)[number];

/** What a handler writes: to the person who reported, as the answer, or for the handlers alone. */
export const handlerTexts = ['reply', 'answer', 'note'] as const;
export type HandlerText = (typeof handlerTexts)[number];
export type MessageKind = 'report' | 'kept_from' | 'addition' | HandlerText;

/** Heard, taken up, answered, closed with an outcome; whoever reported opens it again by writing once more. */
export const caseLifecycle: Record<CaseState, Partial<Record<CaseVerb, CaseState>>> = {
  received: { acknowledge: 'acknowledged' },
  acknowledged: { take_up: 'in_hand', answer: 'answered' },
  in_hand: { answer: 'answered' },
  answered: { close: 'closed', reopen: 'reopened' },
  closed: { reopen: 'reopened' },
  reopened: { take_up: 'in_hand', answer: 'answered' },
};

/** Problem: `case_not_in_state`. */
export function nextCaseState(state: CaseState, verb: CaseVerb): CaseState {
  const next = caseLifecycle[state][verb];
  if (!next) throw problem('case_not_in_state', { state, verb });
  return next;
}

export function mayDo(state: CaseState, verb: CaseVerb): boolean {
  return caseLifecycle[state][verb] !== undefined;
}

/** The last days to say that it was heard, and to answer: whole days after the day it came. */
export function daysOf(
  { acknowledgeDays, answerDays }: VoiceClock,
  received: PlainDate,
): { acknowledgeBy: PlainDate; answerBy: PlainDate } {
  return { acknowledgeBy: addDays(received, acknowledgeDays), answerBy: addDays(received, answerDays) };
}

export type CaseClock = {
  readonly state: CaseState;
  readonly acknowledgeBy: PlainDate;
  readonly answerBy: PlainDate;
};

/** What the answers about who must not read a report come to: a name that is not listed outweighs those that are. */
export function keptAnswerOf({
  named,
  unlisted,
  unknown,
}: {
  readonly named: number;
  readonly unlisted: boolean;
  readonly unknown: boolean;
}): KeptAnswer {
  if (unlisted) return 'unlisted';
  return named > 0 && !unknown ? 'named' : 'unknown';
}

/** What a report is opened by: as the database decides it (`voice.desk_of`). */
export function isUnclear({
  kind,
  keptAnswer,
}: {
  readonly kind: VoiceKind;
  readonly keptAnswer: KeptAnswer;
}) {
  return keptAnswer === 'unknown' && seriousKinds.includes(kind);
}

/**
 * Of the organisations whose people would read a report with a typed name, those that it may be. It may be each, but those that were
 * shown to the reporter when they said that it is none of them; a name that is alike is one of them whatever they say.
 */
export function mayBeTyped<O extends { readonly id: string; readonly alike: boolean }>(
  outside: readonly O[],
  {
    apart,
    'shown[]': shown,
  }: { readonly apart?: ApartAnswer | undefined; readonly 'shown[]': readonly string[] },
): O[] {
  return outside.filter(({ id, alike }) => alike || apart !== 'apart' || !shown.includes(id));
}

/**
 * What a handler's choice of an outcome does: closes the case, or proposes it where a second handler must agree. One who agrees
 * with a proposal of another handler closes.
 */
export function closingOf(
  file: {
    readonly kind: VoiceKind;
    readonly proposedBy: string | null;
    readonly proposedOutcome: Outcome | null;
  },
  personId: string,
  outcome: Outcome,
): 'closes' | 'proposes' {
  if (!seriousKinds.includes(file.kind)) return 'closes';
  const agreed = file.proposedBy !== null && file.proposedBy !== personId && file.proposedOutcome === outcome;
  return agreed ? 'closes' : 'proposes';
}

/** What is due next of an open case, and when; nothing of one that is answered or closed. */
export function dueOf({ state, acknowledgeBy, answerBy }: CaseClock): PlainDate | undefined {
  if (state === 'answered' || state === 'closed') return undefined;
  return state === 'received' && acknowledgeBy < answerBy ? acknowledgeBy : answerBy;
}

/** Due yesterday or before. */
export function isLate(clock: CaseClock, today: PlainDate): boolean {
  const due = dueOf(clock);
  return due !== undefined && due < today;
}

/** The latest year that may be counted: a year has a month after its end for its last cases. */
export function lastYearToCount(today: PlainDate): number {
  const year = Number(today.slice(0, 4));
  return today.slice(5) < '02-01' ? year - 2 : year - 1;
}

/** Problem `case_emptied`: what was said is gone, and nothing can be added to it. */
export function mustHoldTexts({ emptiedAt }: { readonly emptiedAt: string | null }): void {
  if (emptiedAt) throw problem('case_emptied');
}
