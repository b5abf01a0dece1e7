import { addSeconds, type Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'withdrawn'
  | 'eligible'
  | 'ineligible'
  | 'awarded'
  | 'reserve'
  | 'rejected';
export type ApplicationVerb =
  | 'save'
  | 'submit'
  | 'withdraw'
  | 'pass'
  | 'fail'
  | 'award'
  | 'put_on_reserve'
  | 'reject'
  | 'exclude'
  | 'reopen_check'
  | 'reopen_decision'
  | 'decline';

/** Which verb an application takes in which state, and where it leads. */
export const applicationLifecycle: Record<
  ApplicationState,
  Partial<Record<ApplicationVerb, ApplicationState>>
> = {
  draft: { save: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { withdraw: 'withdrawn', pass: 'eligible', fail: 'ineligible' },
  eligible: {
    ...{ withdraw: 'withdrawn', award: 'awarded', put_on_reserve: 'reserve', reject: 'rejected' },
    exclude: 'ineligible',
  },
  reserve: { withdraw: 'withdrawn', award: 'awarded', exclude: 'ineligible' },
  withdrawn: {},
  // What a complaint that was upheld reopens.
  ineligible: { reopen_check: 'submitted' },
  awarded: { decline: 'withdrawn', exclude: 'ineligible' },
  rejected: { reopen_decision: 'reserve' },
};

/** The state a verb leads to. Throws `application_not_in_state`. */
export function nextApplicationState(state: ApplicationState, verb: ApplicationVerb): ApplicationState {
  const next = applicationLifecycle[state][verb];
  if (!next) throw problem('application_not_in_state', { state, verb });
  return next;
}

/** What an applicant is told of a state: a decision that was not communicated yet is still being assessed. */
export function publicState(state: ApplicationState, told: boolean): ApplicationState {
  return !told && (state === 'awarded' || state === 'reserve' || state === 'rejected') ? 'eligible' : state;
}

type Own = { readonly state: ApplicationState; readonly told: boolean };

/** The same for what the applicant does: refused from the decision until they are told, alike whatever was decided. */
export function nextStateOfOwn({ state, told }: Own, verb: ApplicationVerb): ApplicationState {
  const shown = publicState(state, told);
  if (shown !== state) throw problem('application_not_in_state', { state: shown, verb });
  return nextApplicationState(state, verb);
}

export type Window = {
  /** A cancelled call takes nothing more, whatever its deadline. */
  readonly callState: string;
  readonly opensAt: Instant | null;
  readonly deadlineAt: Instant | null;
  readonly graceSeconds: number;
};

/** Whether a draft may be started or saved now: from the opening to the deadline's instant. */
export function mustBeOpen({ callState, opensAt, deadlineAt }: Window, now: Instant): void {
  if (callState !== 'published') throw problem('call_closed');
  if (!opensAt || now < opensAt) throw problem('call_not_open_yet');
  if (!deadlineAt || now > deadlineAt) throw problem('call_closed');
}

/**
 * Whether a submission that arrived now counts. To the deadline's instant, always; in the seconds of grace after it,
 * only when the person had gone to the submission page before the deadline. `begunAt` is the server's own record of that.
 */
export function mustBeInTime(window: Window, begunAt: Instant | null, now: Instant): void {
  const { callState, opensAt, deadlineAt, graceSeconds } = window;
  if (callState !== 'published') throw problem('call_closed');
  if (!opensAt || now < opensAt) throw problem('call_not_open_yet');
  if (!deadlineAt) throw problem('call_closed');
  if (now <= deadlineAt) return;
  if (begunAt !== null && begunAt <= deadlineAt && now <= addSeconds(deadlineAt, graceSeconds)) return;
  throw problem('call_closed');
}
