import type { Attacker, Target } from './attackers.ts';
import { type Hidden, reach } from './flow.ts';

/** Hidden cells that are not primary must add up to so much: the sum of `weights[i]` over the hidden `cells[i]` is at least `least`. */
export type Cut = {
  readonly cells: readonly number[];
  readonly weights: readonly number[];
  readonly least: number;
};

const nearly = 1e-6;

/**
 * What a pattern lacks: a cut for each number that some attacker can compute too closely. Primary cells are always hidden, so what they
 * add is taken off; no cell need add more than is lacking. `most`: so many are enough.
 */
export function cutsOf(
  attackers: readonly Attacker[],
  hidden: Hidden,
  isPrimary: (cell: number) => boolean,
  most = Number.POSITIVE_INFINITY,
): Cut[] {
  const found = new Map<string, Cut>();
  for (const attacker of attackers) {
    for (const target of attacker.targets) {
      for (const made of cutsAgainst(attacker, target, hidden, isPrimary)) {
        found.set(`${made.least} ${made.cells} ${made.weights}`, made);
      }
      if (found.size >= most) return [...found.values()];
    }
  }
  return [...found.values()];
}

function cutsAgainst(
  attacker: Attacker,
  target: Target,
  hidden: Hidden,
  isPrimary: (cell: number) => boolean,
): Cut[] {
  return (['up', 'down'] as const).flatMap((way) => {
    const need = target[way];
    if (need <= 0) return [];
    const { flow, cuts } = reach(attacker, hidden, target, way);
    return flow >= need - nearly ? [] : cuts.flatMap((cut) => strengthened(cut, need, isPrimary));
  });
}

function strengthened(cut: Float64Array, need: number, isPrimary: (cell: number) => boolean): Cut[] {
  const all = [...cut.keys()].filter((cell) => cut[cell]! > 0);
  const least = all.filter(isPrimary).reduce((rest, cell) => rest - cut[cell]!, need);
  const cells = all.filter((cell) => !isPrimary(cell));
  const weights = cells.map((cell) => Math.min(cut[cell]!, least));
  const covers = coverOf(cells, weights, least);
  return covers.every ? [covers.cut] : [covers.cut, { cells, weights, least }];
}

/** The smallest cells that are not enough even together: at least one of the others must be hidden. `every`: and each of those is enough. */
function coverOf(cells: readonly number[], weights: readonly number[], least: number) {
  const order = [...cells.keys()].toSorted((a, b) => weights[a]! - weights[b]!);
  let together = 0;
  const others = order.filter((at) => {
    together += weights[at]!;
    return together >= least - nearly;
  });
  const cut: Cut = { cells: others.map((at) => cells[at]!), weights: others.map(() => 1), least: 1 };
  return { cut, every: others.every((at) => weights[at]! >= least) };
}

export function isProtected(
  attackers: readonly Attacker[],
  hidden: Hidden,
  isPrimary: (cell: number) => boolean,
): boolean {
  return cutsOf(attackers, hidden, isPrimary, 1).length === 0;
}
