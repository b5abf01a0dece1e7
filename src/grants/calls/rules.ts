import type { Instant, PlainDate } from '../../platform/dates.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import { wholeCall } from '../eligibility/turnovers.ts';

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
  rules: {
    thirdPartyCeilingMinor: number;
    applicants?: { turnovers?: readonly { lot: number }[] | undefined } | undefined;
  };
};

/** What is wrong with a draft, and the page below the call's where it is mended. */
export type Obstacle = { readonly problem: Problem; readonly at: string };

/** What the contract of the Action says of third parties, and what is promised to them beside this call. Minor units; null where nobody entered it. */
export type ContractLimits = {
  readonly currency: string;
  readonly ceilingMinor: number | null;
  readonly totalMinor: number | null;
  /** What the budget has under the heading for third parties. */
  readonly headingMinor: number | null;
  /** Signed sub-grants of other calls, and the envelopes of published calls without a decision. */
  readonly takenMinor: number;
};

/** All that keeps a draft from being published now. */
export function obstaclesOf(call: Draft, now: Instant, limits: ContractLimits): Obstacle[] {
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
  const { ceilingMinor, currency } = limits;
  if (ceilingMinor !== null && call.rules.thirdPartyCeilingMinor > ceilingMinor)
    found.push({
      problem: problem(
        'call_over_contract_ceiling',
        { ceilingMinor, currency },
        { field: 'third_party_ceiling' },
      ),
      at: 'edit#third_party_ceiling',
    });
  return found;
}

/**
 * What can hardly be meant in a draft, and keeps nobody from publishing it: a maximum above the envelope of its lot, a limit on the
 * turnover of a lot that the call does not have, and envelopes that come to more than the contract and the budget have for third parties.
 */
export function doubtsOf({ lots, rules }: Pick<Draft, 'lots' | 'rules'>, limits: ContractLimits): Obstacle[] {
  const { currency, totalMinor, headingMinor, takenMinor } = limits;
  const envelopes = lots.reduce((sum, { envelopeMinor }) => sum + envelopeMinor, 0);
  const over = (code: string, limitMinor: number | null): Obstacle[] =>
    limitMinor !== null && envelopes > 0 && takenMinor + envelopes > limitMinor
      ? [{ problem: problem(code, { limitMinor, currency }), at: '#lots' }]
      : [];
  return [
    ...lots
      .filter(({ maximumMinor, envelopeMinor }) => maximumMinor > envelopeMinor)
      .map(({ number }) => ({ problem: problem('lot_maximum_over_envelope', { lot: number }), at: '#lots' })),
    ...(rules.applicants?.turnovers ?? [])
      .filter(({ lot }) => lot !== wholeCall && !lots.some(({ number }) => number === lot))
      .map(({ lot }) => ({
        problem: problem('turnover_of_unknown_lot', { lot }),
        at: `edit#turnover_above-${lot}`,
      })),
    ...over('envelopes_over_contract', totalMinor),
    ...over('envelopes_over_heading', headingMinor),
  ];
}

/** Whether a draft may be published now. Throws the first reason against it. */
export function mustBePublishable(call: Draft, now: Instant, limits: ContractLimits): void {
  const [first] = obstaclesOf(call, now, limits);
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
