import { CompiledQuery, sql } from 'kysely';
import { type Actor, may } from '../../src/platform/permissions.ts';
import { Problem } from '../../src/platform/problem.ts';
import type { Tx } from '../../src/platform/work.ts';
import { lifecycleOf } from '../../src/platform/workflow/steps.ts';
import type { Crossing } from './at-once.ts';
import type { Cast } from './cast.ts';
import { withoutNew } from './without-new.ts';
import { contextOf, type Moment, ownPeople, recordFor, routeAt, type Walk } from './workflow-walk.tsx';

type Table = Pick<Walk, 'workflow' | 'unoffered'>;

/** The steps of a workflow that are crossed: those that a page offers, and those of which the walk knows how they are taken. */
const stepsOf = ({ workflow, unoffered = {} }: Table): string[] =>
  Object.entries(workflow.steps).flatMap(([name, { button }]) => (button || unoffered[name] ? [name] : []));

/** The steps that nothing here takes. */
export const uncrossedOf = (table: Table): string[] =>
  Object.keys(table.workflow.steps).filter((name) => !stepsOf(table).includes(name));

export const statesOf = ({ workflow }: Pick<Walk, 'workflow'>): string[] =>
  Object.keys(lifecycleOf(workflow));

/** Every pair of steps that some state, or this one, allows both of; each with itself, too: `approve × return`. */
export function pairsOfTable(table: Table, of?: string): string[] {
  const { workflow } = table;
  const offered = stepsOf(table);
  const from = (step: string) => workflow.steps[step]!.from.filter((state) => !of || state === of);
  return offered.flatMap((one, at) =>
    offered
      .slice(at)
      .filter((other) => from(one).some((state) => from(other).includes(state)))
      .map((other) => `${one} × ${other}`),
  );
}

/**
 * Which of two goes first. What waits is the one that may have read too early: of two of which one leaves the state, each waits once. Two
 * that both stay are tried in one order.
 */
export function ordersOf(
  { workflow }: Pick<Walk, 'workflow'>,
  [one, other]: readonly [string, string],
): (readonly [string, string])[] {
  const leaves = [one, other].some((step) => workflow.steps[step]!.to !== undefined);
  if (one === other || !leaves) return [[one, other]];
  return [
    [one, other],
    [other, one],
  ];
}

/** Does a step as the request of this person: the record is found, the permission asked, and the route acts. */
async function take(walk: Walk, step: string, { cast, actor, work, moment, typed }: Taking): Promise<void> {
  const unoffered = walk.unoffered?.[step];
  if (unoffered) {
    await unoffered.take(work, moment, typed as never);
    return;
  }
  const route = routeAt(walk, walk.workflow.steps[step]!.button!.path);
  const context = contextOf(cast, actor, moment.now, work);
  const record = await route.subject!.find(work.tx, moment.id, context);
  if (record === undefined) throw new Problem('not_found');
  if (!may(actor, route.may, record)) throw new Problem('not_permitted');
  if (route.kind === 'page') throw new Error(`${route.path} only shows`);
  await route.act(context, record, typed as never);
}
type Taking = {
  readonly cast: Cast;
  readonly actor: Actor;
  readonly work: ReturnType<Cast['work']>;
  readonly moment: Moment;
  readonly typed: unknown;
};

/** What is typed into the forms of a moment, where the walk's own would be refused: each with its step. */
export type Typing = (cast: Cast, moment: Moment) => Promise<Readonly<Record<string, unknown>>>;
async function typedIn(
  cast: Cast,
  walk: Walk,
  moment: Moment,
  typing?: Typing,
): Promise<Map<string, unknown>> {
  const typed = new Map<string, unknown>();
  for (const step of stepsOf(walk)) {
    const unoffered = walk.unoffered?.[step];
    if (unoffered) {
      typed.set(step, await unoffered.shown?.(cast.work(cast.ana, moment.now), moment));
      continue;
    }
    const route = routeAt(walk, walk.workflow.steps[step]!.button!.path);
    const context = contextOf(cast, cast.ana, moment.now);
    const record = await recordFor(walk, route, moment.id, context);
    typed.set(step, await walk.typed?.[step]?.(record as never, context.tx));
  }
  for (const [step, one] of Object.entries((await typing?.(cast, moment)) ?? {})) typed.set(step, one);
  return typed;
}

/** The steps that somebody can take now, each with the first who can, by their name in the moment. */
export async function takersOf(
  cast: Cast,
  walk: Walk,
  moment: Moment,
  typing?: Typing,
): Promise<ReadonlyMap<string, string>> {
  const takers = new Map<string, string>();
  for (const [step, typed] of await typedIn(cast, walk, moment, typing)) {
    for (const [name, actor] of await reaching(cast, walk, step, moment)) {
      const work = cast.work(actor, moment.now);
      await sql`savepoint taking`.execute(work.tx);
      const taken = await take(walk, step, { cast, actor, work, moment, typed }).then(
        () => true,
        (error) => {
          if (error instanceof Problem) return false;
          throw error;
        },
      );
      await sql`rollback to savepoint taking`.execute(work.tx);
      if (taken) takers.set(step, name);
      if (taken) break;
    }
  }
  return takers;
}

/** The people to whom the route of a step is open. */
async function reaching(cast: Cast, walk: Walk, step: string, moment: Moment): Promise<[string, Actor][]> {
  const people = ownPeople(cast, moment);
  const by = walk.unoffered?.[step]?.by;
  if (by) return people.filter(([name]) => name === by);
  const route = routeAt(walk, walk.workflow.steps[step]!.button!.path);
  const context = contextOf(cast, cast.ana, moment.now);
  const record = await route.subject!.find(context.tx, moment.id, context);
  return people.filter(([, actor]) => may(actor, route.may, record));
}

/** The record in this moment with the steps that can be taken then, to be crossed. */
export function crossingOf(
  walk: Walk,
  moment: string,
  {
    takers,
    castIn,
    typing,
  }: {
    takers: ReadonlyMap<string, string>;
    castIn: (tx: Tx) => Promise<Cast>;
    typing?: Typing | undefined;
  },
): Crossing {
  /** What the forms were shown with, before either of the two was sent. */
  const shown = new WeakMap<object, Map<string, unknown>>();
  return {
    record: moment,
    cast: castIn,
    build: async (cast) => {
      const made = await walk.moments[moment]!(cast);
      const ids = { ...made } as unknown as Record<string, string>;
      shown.set(ids, await typedIn(cast, walk, made, typing));
      return ids;
    },
    verbs: Object.fromEntries(
      [...takers].map(([step, name]) => [
        step,
        ({ as, cast, ids }) => {
          const made = ids as unknown as Moment;
          const actor = ownPeople(cast, made).find(([one]) => one === name)![1];
          const work = as(actor, made.now);
          return take(walk, step, { cast, actor, work, moment: made, typed: shown.get(ids)?.get(step) });
        },
      ]),
    ),
    ends: async (tx, ids) => {
      const { id, pageId = id } = ids as unknown as Moment;
      const { rows } = await sql<{ word: string }>`
        select word from platform.audit_entry where subject_id in (${id}::uuid, ${pageId}::uuid) order by sequence`.execute(
        tx,
      );
      return [...rows.map(({ word }) => word), await rowsOf(tx, walk, [id, pageId])];
    },
  };
}

/** The rows that are this record or say that they belong to it, without ids and instants that a run makes anew. */
async function rowsOf(tx: Tx, walk: Walk, ids: readonly string[]): Promise<string[]> {
  // Given its ids and not written with them: a statement about every table is planned once, not at each look.
  const asked = CompiledQuery.raw(await rowsAsked(tx, walk), [ids]);
  const { rows } = await tx.executeQuery<{ of: string; row: string }>(asked);
  return rows.map(({ of, row }) => `${of} ${withoutNew(row)}`).toSorted();
}

const asked = new WeakMap<Walk, string>();
/** Asks every table of the areas for the record of such an id, and for what has it: `agreement_id` for `:agreementId`. */
async function rowsAsked(tx: Tx, walk: Walk): Promise<string> {
  const known = asked.get(walk);
  if (known) return known;
  const paths = [walk.page, ...Object.values(walk.workflow.steps).map(({ button }) => button?.path ?? '')];
  const params = paths.flatMap((path) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!));
  const named = params.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const { rows: all } = await sql<{ of: string; name: string }>`
    select c.oid::regclass::text as of, a.attname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and n.nspname not in ('platform', 'pg_catalog', 'information_schema')
      and a.atttypid = 'uuid'::regtype and a.attname = any (${['id', ...named]}::text[])`.execute(tx);
  const text = all
    .map(
      ({ of, name }) =>
        `select '${of}' as of, to_jsonb(t)::text as row from ${of} t where t."${name}" = any ($1::uuid[])`,
    )
    .join(' union all ');
  asked.set(walk, text);
  return text;
}
