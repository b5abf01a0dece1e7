import { type Problem, problem } from '../problem.ts';
import type { Step, Workflow } from './steps.ts';

type Stated = { readonly state: string };
/** Why the form at this path is not shown for the record that was found for it; undefined: it is. */
export type WhyOver = (path: string, record: unknown) => Problem | undefined;

/** Asks the tables of the workflows whether the state of a record allows the step whose form somebody opens. */
export function overOf(workflows: readonly Workflow[]): WhyOver {
  const steps = workflows.flatMap(({ outOfState, steps: all }) =>
    Object.entries(all as { [name: string]: Step<never> }).flatMap(([verb, { button, form, from }]) => {
      const path = button?.path ?? form;
      return path ? [{ path, outOfState, verb, from }] : [];
    }),
  );
  const byPath = Map.groupBy(steps, ({ path }) => path);
  return (path, record) => {
    const [first, ...more] = byPath.get(path) ?? [];
    if (!first || !hasState(record)) return undefined;
    // One form may be that of two steps.
    if ([first, ...more].some(({ from }) => from.includes(record.state))) return undefined;
    return problem(first.outOfState, { state: record.state, verb: first.verb });
  };
}

const hasState = (record: unknown): record is Stated =>
  typeof record === 'object' && record !== null && 'state' in record && typeof record.state === 'string';
