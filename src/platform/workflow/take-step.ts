import { type AuditDetails, type AuditTexts, audit } from '../audit/audit.ts';
import { dayIn } from '../dates.ts';
import { mustBeAbleTo } from '../permissions.ts';
import { problem } from '../problem.ts';
import type { JobData, Work } from '../work.ts';
import { zone } from '../zone.ts';
import { type After, barOf, type CaseOf, type Step, type Steps, type Workflow } from './steps.ts';

/**
 * What every verb begins with, once its record is locked: may this person take the step now? Returns the state that follows.
 * Problems: `not_permitted`, the workflow's `outOfState` (state, verb), and those of the step's own conditions.
 */
export function beginStep<S extends Steps, Name extends keyof S & string>(
  { actor, now }: Pick<Work, 'actor' | 'now'>,
  workflow: Workflow<S>,
  name: Name,
  record: CaseOf<S[Name]> & { readonly state: string },
): After<S[Name]> {
  const step = workflow.steps[name] as unknown as Step<typeof record>;
  mustBeAbleTo(actor, step.permission, record);
  const state = stateAfter(workflow, record.state, name);
  const today = dayIn(zone, now);
  step.within?.(record, today);
  const bar = barOf(step, actor.personId, record);
  if (bar) throw problem(bar);
  step.guard?.(record, today);
  return state;
}

/** The state that a step leads to; throws the workflow's `outOfState`. */
export function stateAfter<S extends Steps, Name extends keyof S & string>(
  workflow: Workflow<S>,
  state: string,
  name: Name,
): After<S[Name]> {
  const { from, to }: Step<never> = workflow.steps[name]!;
  if (!from.includes(state)) throw problem(workflow.outOfState, { state, verb: name });
  return (to ?? state) as After<S[Name]>;
}

/**
 * What every verb ends with: the job that tells those concerned, where the step has one, and the entry of the audit trail. `told`: what the
 * job says of this moment, which the record may no longer say when it runs.
 */
export async function finishStep<S extends Steps>(
  work: Work,
  workflow: Workflow<S>,
  name: keyof S & string,
  id: string,
  details: AuditDetails = {},
  texts: AuditTexts = {},
  told: JobData = {},
): Promise<void> {
  const { permission, tells }: Step<never> = workflow.steps[name]!;
  if (tells) await work.enqueue(permission.name, { [`${workflow.kind}Id`]: id, ...told });
  await audit(work, permission.name, { kind: workflow.kind, id }, details, texts);
}
