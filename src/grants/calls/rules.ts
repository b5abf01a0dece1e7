import type { Instant, PlainDate } from '../../platform/dates.ts';
import { type Problem, problem } from '../../platform/problem.ts';

export type CallState = 'draft' | 'published' | 'cancelled';
export type CallVerb = 'edit' | 'plan' | 'publish' | 'extend' | 'correct' | 'cancel';

/** Which verb a call takes in which state; where it leads. */
export const callLifecycle: Record<CallState, Partial<Record<CallVerb, CallState>>> = {
  draft: { edit: 'draft', plan: 'draft', publish: 'published', cancel: 'cancelled' },
  published: { extend: 'published', correct: 'published', cancel: 'cancelled' },
  cancelled: {},
};

/** The state a verb leads to. Throws `call_not_in_state` when the call takes no such verb now. */
export function nextCallState(state: CallState, verb: CallVerb): CallState {
  const next = callLifecycle[state][verb];
  if (!next) throw problem('call_not_in_state', { state, verb });
  return next;
}

export type Phase = 'draft' | 'announced' | 'open' | 'closed' | 'cancelled';

/** Where a call stands for the public. It is open until its deadline's instant; grace is for submissions under way only. */
export function phaseOf(
  call: { state: CallState; opensAt: Instant | null; deadlineAt: Instant | null },
  now: Instant,
): Phase {
  if (call.state !== 'published') return call.state;
  if (!call.opensAt || !call.deadlineAt) return 'draft';
  if (now < call.opensAt) return 'announced';
  return now <= call.deadlineAt ? 'open' : 'closed';
}

type Draft = {
  lots: readonly { number: number; envelopeMinor: number; minimumMinor: number; maximumMinor: number }[];
  opensAt: Instant | null;
  deadlineAt: Instant | null;
  rules: { thirdPartyCeilingMinor: number };
};

/** What is wrong with a draft, and the page below the call's where it is mended. */
export type Obstacle = { readonly problem: Problem; readonly at: string };

/** All that keeps a draft from being published now. */
export function obstaclesOf(call: Draft, now: Instant): Obstacle[] {
  const found: Obstacle[] = [];
  if (call.lots.length === 0) found.push({ problem: problem('call_has_no_lot'), at: 'lots/new' });
  if (!call.deadlineAt || !call.opensAt || call.deadlineAt <= call.opensAt || call.deadlineAt <= now)
    found.push({
      problem: problem('call_deadline_past', {}, { field: 'deadline_on' }),
      at: 'edit#deadline_on',
    });
  for (const { number, maximumMinor } of call.lots)
    if (maximumMinor > call.rules.thirdPartyCeilingMinor)
      found.push({ problem: problem('lot_over_third_party_ceiling', { lot: number }), at: '#lots' });
  return found;
}

/** What can hardly be meant in a draft, and keeps nobody from publishing it: a maximum above the envelope of its lot. */
export function doubtsOf({ lots }: Pick<Draft, 'lots'>): Obstacle[] {
  return lots
    .filter(({ maximumMinor, envelopeMinor }) => maximumMinor > envelopeMinor)
    .map(({ number }) => ({ problem: problem('lot_maximum_over_envelope', { lot: number }), at: '#lots' }));
}

/** Whether a draft may be published now. Throws the first reason against it. */
export function mustBePublishable(call: Draft, now: Instant): void {
  const [first] = obstaclesOf(call, now);
  if (first) throw first.problem;
}

/** Applicants who were told of their award rely on it: the call stays. Throws `call_decided` (day). */
export function mustBeUndecided(toldOn: PlainDate | null): void {
  if (toldOn !== null) throw problem('call_decided', { day: toldOn });
}

/** Whether a published deadline may be moved there: only later, and only before it has passed (equal treatment). */
export function mustBeExtension(call: { deadlineAt: Instant | null }, to: Instant, now: Instant): void {
  if (!call.deadlineAt || now > call.deadlineAt) throw problem('call_deadline_passed');
  if (to <= call.deadlineAt) throw problem('extension_not_later', {}, { field: 'deadline_on' });
}
