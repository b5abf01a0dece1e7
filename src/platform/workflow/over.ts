import { type Problem, problem } from '../problem.ts';
import type { Step, Workflow } from './steps.ts';

type Stated = { readonly state: string };
/** Why the form at this path is not shown for this record; undefined: it is. `kind`: of the record that was found for the path. */
export type WhyOver = (path: string, kind: string | undefined, record: unknown) => Problem | undefined;

/** Asks the tables of the workflows whether the state of a record allows the step whose form somebody opens. */
export function overOf(workflows: readonly Workflow[]): WhyOver {
  const steps = new Map(
    workflows.flatMap((workflow) =>
      Object.entries(workflow.steps as { [name: string]: Step<never> }).flatMap(([name, step]) =>
        step.button ? [[`${workflow.kind} ${step.button.path}`, { workflow, name, step }] as const] : [],
      ),
    ),
  );
  return (path, kind, record) => {
    const found = steps.get(`${kind} ${path}`);
    if (!found || !hasState(record) || found.step.from.includes(record.state)) return undefined;
    return problem(found.workflow.outOfState, { state: record.state, verb: found.name });
  };
}

const hasState = (record: unknown): record is Stated =>
  typeof record === 'object' && record !== null && 'state' in record && typeof record.state === 'string';
