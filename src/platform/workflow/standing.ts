import type { PlainDate } from '../dates.ts';
import { type Actor, may, type Role } from '../permissions.ts';
import { Problem, refusalOf } from '../problem.ts';
import { type Button, barOf, type CaseOfAll, type Step, type Steps, type Workflow } from './steps.ts';

/** A step that this person may take: a button, or what the record lacks before it can be taken. */
export type Offer = {
  readonly name: string;
  /** The key of the text on its button. */
  readonly label: string;
  readonly href: string;
  readonly asks: Button<never>['asks'];
  readonly look: Button<never>['look'];
  /** What is missing, and where it is dealt with. */
  readonly missing?: { readonly problem: Problem; readonly href: string | undefined };
};

/** What a record's page says to one person about its steps. */
export type Standing = {
  readonly offers: readonly Offer[];
  /** The texts of the steps that somebody else must take. */
  readonly waits: readonly string[];
  /** What such a step lacks before anyone takes it. */
  readonly lacks: readonly Problem[];
  /** Why this person may not take one of them though their role could. */
  readonly barred: readonly Problem[];
};

type Record = { readonly id: string; readonly state: string };

/** What this person can do to the record now, what it lacks, and what waits for others. `today` decides which steps are tasks yet. */
export function standingOf<S extends Steps>(
  workflow: Workflow<S>,
  actor: Actor | undefined,
  record: CaseOfAll<S> & Record,
  today: PlainDate,
): Standing {
  const offers: Offer[] = [];
  const waits: string[] = [];
  const lacks: Problem[] = [];
  const barred: Problem[] = [];
  for (const [name, one] of Object.entries(workflow.steps)) {
    const step = one as unknown as Step<Record>;
    const { button } = step;
    if (!button || !step.from.includes(record.state) || refusal(step.within, record, today)) continue;
    if (!may(actor, step.permission, record)) {
      if (taskOf(step, record, today)) waits.push(`${button.texts}.waits`);
      if (!button.told) continue;
      const lacking = refusal(step.guard, record, today);
      if (lacking) lacks.push(new Problem(button.toldAs?.[lacking.code] ?? lacking.code, lacking.details));
      waits.push(`${button.texts}.waits`);
      continue;
    }
    const bar = barOf(step, actor?.personId, record);
    if (bar) {
      barred.push(new Problem(bar));
      continue;
    }
    const missing = refusal(step.guard, record, today);
    const { label = `${button.texts}.action`, asks, look } = button;
    offers.push({
      ...{ name, label, asks, look, href: hrefOf(button, record.id) },
      ...(missing && { missing: { problem: missing, href: button.mend?.(record, missing.code) } }),
    });
  }
  return { offers, waits, lacks, barred };
}

/**
 * The kinds of the tasks that a record is for this person. Needs no more of it than permissions, states and people: what is missing
 * before a step is mended by those whose task it is.
 */
export function tasksOf({ steps }: Workflow, actor: Actor, record: Record, today: PlainDate): string[] {
  const kinds = Object.values(steps as unknown as { [name: string]: Step<Record> }).flatMap((step) => {
    if (!step.from.includes(record.state) || refusal(step.within, record, today)) return [];
    const kind = taskOf(step, record, today);
    return kind && !barOf(step, actor.personId, record) && may(actor, step.permission, record) ? [kind] : [];
  });
  return [...new Set(kinds)];
}

/** The kinds of the tasks that a record is for others: of the steps that no role of these takes. */
export function tasksForOthers(
  { steps }: Workflow,
  roles: readonly Role[],
  record: Record,
  today: PlainDate,
): string[] {
  const kinds = Object.values(steps as unknown as { [name: string]: Step<Record> }).flatMap((step) => {
    const kind = step.from.includes(record.state) ? taskOf(step, record, today) : undefined;
    const theirs = roles.some((role) => step.permission.roles[role]);
    return kind && !theirs && !refusal(step.within, record, today) ? [kind] : [];
  });
  return [...new Set(kinds)];
}

const taskOf = ({ task }: Step<Record>, record: Record, today: PlainDate) =>
  typeof task === 'function' ? task(record, today) : task;

/** Whether this person may take the step, at once or once what is missing is there. */
export function isOffered({ offers }: Standing, name: string): boolean {
  return offers.some((one) => one.name === name);
}

/** Of several steps that one form takes, those that a record in this state takes: no other is a choice of the form. */
export function choicesIn<S extends Steps, const Name extends keyof S>(
  { steps }: Workflow<S>,
  names: readonly Name[],
  { state }: Pick<Record, 'state'>,
): Name[] {
  return names.filter((name) => steps[name]!.from.includes(state));
}

/** The states in which a record may be a task of this person: what a query looks for. */
export function statesWithTask({ steps }: Workflow, actor: Actor): string[] {
  const held = actor.roles.map(({ role }) => role);
  const open = Object.values(steps).filter(
    ({ task, permission }) => task && held.some((role) => permission.roles[role]),
  );
  return [...new Set(open.flatMap(({ from }) => from))];
}

/** The states in which a record may be a task of somebody. */
export function statesOfTasks({ steps }: Workflow): string[] {
  return [...new Set(Object.values(steps).flatMap(({ task, from }) => (task ? from : [])))];
}

/** Where a step of this record is taken. */
export function hrefOf({ path }: Pick<Button<never>, 'path'>, id: string): string {
  return path.replace(/:\w+/, id);
}

function refusal(
  condition: ((record: Record, today: PlainDate) => void) | undefined,
  record: Record,
  today: PlainDate,
): Problem | undefined {
  return refusalOf(() => condition?.(record, today));
}
