import { problem } from '../../platform/problem.ts';
import type { Outcome, RequestKind } from '../requests/rules.ts';
import { type Act, type ActKind, type Finding, totalOf } from './held.ts';

/** What must have been done before a request of a kind can be granted: one of these. */
export const actsFor: Readonly<Record<RequestKind, readonly ActKind[]>> = {
  access: ['copied'],
  portability: ['copied'],
  correction: ['corrected'],
  erasure: ['erased'],
  restriction: ['restricted'],
  objection: ['restricted', 'erased'],
};

/**
 * What the answer to a request may say, by what was done for it. Granted: its act was done and nothing that was asked for stays. In
 * part: it was done, and something stays with a ground. Nothing held: the person was looked for, and no row is theirs. Refusing needs
 * no act: its reason is asked for.
 */
export function outcomesOpen(
  kind: RequestKind,
  finding: Pick<Finding, 'rows'> | undefined,
  acts: readonly Pick<Act, 'kind' | 'result'>[],
): Outcome[] {
  const done = acts.filter((act) => actsFor[kind].includes(act.kind));
  const times = (one: ActKind) => acts.filter((act) => act.kind === one).length;
  const lasts = times('restricted') > times('lifted');
  const standing = done.filter((act) => act.kind !== 'restricted' || lasts);
  const reached = standing.filter((act) => totalOf(act.result).reached > 0);
  const open: Outcome[] = [];
  const last = standing.at(-1);
  if (reached.length > 0 && last) {
    const { stays, left } = totalOf(last.result);
    open.push(last.kind === 'erased' && stays + left > 0 ? 'partly' : 'granted');
  } else if (finding && finding.rows === 0) open.push('nothing_held');
  return [...open, 'refused'];
}

/** Problem `answer_without_act` (409): what the answer says has not been done. */
export function mustBeDone(outcome: Outcome, open: readonly Outcome[]): void {
  if (!open.includes(outcome)) throw problem('answer_without_act');
}
