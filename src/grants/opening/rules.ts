import { addSeconds, type Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { CallState } from '../calls/rules.ts';

type Sealed = {
  readonly state: CallState;
  readonly deadlineAt: Instant | null;
  readonly rules: { readonly graceSeconds: number };
};

/** Until when a call's applications stay sealed: the deadline, and the seconds in which a submission under way still counts. */
export function sealedUntil({ deadlineAt, rules }: Omit<Sealed, 'state'>): Instant | null {
  return deadlineAt && addSeconds(deadlineAt, rules.graceSeconds);
}

/** Whether it is published and no longer sealed. */
export function isOpenable(call: Sealed, now: Instant): boolean {
  const until = sealedUntil(call);
  return call.state === 'published' && until !== null && now > until;
}

/** Whether the applications may be opened now. Problems: `call_not_in_state`, `still_sealed`. */
export function mustBeOpenable(call: Sealed, now: Instant): void {
  if (call.state !== 'published') throw problem('call_not_in_state', { state: call.state, verb: 'open' });
  if (!isOpenable(call, now)) throw problem('still_sealed');
}
