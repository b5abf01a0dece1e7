import { sha256 } from '../../platform/canonical.ts';

/** An application that lacks assessors, and the people who may not assess it. */
export type Wanting = { readonly id: string; readonly needs: number; readonly barred: readonly string[] };
/** An assessor in a draw, with the number of assessments that they have in the call already. */
export type Drawable = { readonly id: string; readonly load: number };
export type DrawFrom = {
  readonly applications: readonly Wanting[];
  readonly assessors: readonly Drawable[];
  readonly leftOut: readonly string[];
};
export type Drawn = { readonly applicationId: string; readonly assessorId: string };

/**
 * Draws assessors for applications. Nobody is drawn who is barred, or twice for one application, and the loads end as even as that allows:
 * their sum of squares is the least. Among the draws that are equally even, the seed alone decides: not the order of what is given.
 * An application with too few assessors who are not barred gets those there are.
 */
export function drawAssessors({ applications, assessors }: DrawFrom, seed: string): Drawn[] {
  const order = (about: string) => (one: { id: string }, other: { id: string }) =>
    lotOf(seed, about, one.id) < lotOf(seed, about, other.id) ? -1 : 1;
  const load = new Map(assessors.map(({ id, load }) => [id, load]));
  const drawn = new Map<string, Set<string>>();
  for (const { id, needs, barred } of applications.toSorted(order('application'))) {
    const able = assessors.filter((one) => !barred.includes(one.id)).toSorted(order(id));
    const taken = able.toSorted((one, other) => load.get(one.id)! - load.get(other.id)!).slice(0, needs);
    for (const one of taken) load.set(one.id, load.get(one.id)! + 1);
    drawn.set(id, new Set(taken.map((one) => one.id)));
  }
  const barredFrom = new Map(applications.map(({ id, barred }) => [id, new Set(barred)]));
  const people = assessors.toSorted(order('assessor')).map(({ id }) => id);
  while (evenOut({ drawn, load, barredFrom, people }));
  return [...drawn].flatMap(([applicationId, of]) =>
    [...of].toSorted().map((assessorId) => ({ applicationId, assessorId })),
  );
}

/** The lot of one in a draw: each as likely as another. */
const lotOf = (seed: string, about: string, id: string) => sha256(`${seed} ${about} ${id}`);

type Standing = {
  readonly drawn: ReadonlyMap<string, Set<string>>;
  readonly load: Map<string, number>;
  readonly barredFrom: ReadonlyMap<string, ReadonlySet<string>>;
  readonly people: readonly string[];
};
type Move = { readonly applicationId: string; readonly from: string };

/**
 * Passes one assessment on, perhaps over several people, from somebody to somebody with at least two fewer. Without such a way no draw is
 * more even (Harvey, Ladner, Lovász and Tamir, "Semi-matchings for bipartite graphs", 2006). Returns whether there was one.
 */
function evenOut(standing: Standing): boolean {
  const { drawn, load, people } = standing;
  for (const start of people.toSorted((one, other) => load.get(other)! - load.get(one)!)) {
    const reached = waysFrom(start, standing);
    const end = [...reached.keys()].find((one) => load.get(one)! <= load.get(start)! - 2);
    if (!end) continue;
    for (let at = end; at !== start; at = reached.get(at)!.from) {
      const { applicationId, from } = reached.get(at)!;
      drawn.get(applicationId)!.delete(from);
      drawn.get(applicationId)!.add(at);
    }
    load.set(start, load.get(start)! - 1);
    load.set(end, load.get(end)! + 1);
    return true;
  }
  return false;
}

/** Whom an assessment of somebody can be passed on to, the nearest first, each with the step that reaches them. */
function waysFrom(start: string, { drawn, barredFrom, people }: Standing): Map<string, Move | undefined> {
  const reached = new Map<string, Move | undefined>([[start, undefined]]);
  for (const from of reached.keys())
    for (const [applicationId, of] of drawn) {
      if (!of.has(from)) continue;
      const able = people.filter((to) => !of.has(to) && !barredFrom.get(applicationId)!.has(to));
      for (const to of able) if (!reached.has(to)) reached.set(to, { applicationId, from });
    }
  return reached;
}

/** The applications that a draw leaves with too few assessors, with how many they lack. */
export function shortOf({ applications }: DrawFrom, drawn: readonly Drawn[]): ReadonlyMap<string, number> {
  const given = Map.groupBy(drawn, ({ applicationId }) => applicationId);
  return new Map(
    applications
      .map(({ id, needs }) => [id, needs - (given.get(id)?.length ?? 0)] as const)
      .filter(([, lacks]) => lacks > 0),
  );
}
