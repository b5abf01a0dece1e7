import type { Attacker } from './attackers.ts';
import { type Cut, cutsOf, isProtected } from './cuts.ts';

/** Hides the cheapest cells that each cut asks for until every cell is protected, then shows again what was not needed. */
export function greedyPattern(
  attackers: readonly Attacker[],
  begin: readonly (readonly boolean[])[],
  weights: readonly number[],
  isPrimary: (cell: number) => boolean,
): boolean[][] {
  const width = begin[0]!.length;
  const hidden = begin.map((line) => [...line]);
  const asNumbers = () => hidden.map((line) => line.map(Number));
  const isHidden = (cell: number) => hidden[Math.floor(cell / width)]![cell % width]!;
  const set = (cell: number, to: boolean) => {
    hidden[Math.floor(cell / width)]![cell % width] = to;
  };
  const chosen: number[] = [];
  for (;;) {
    const [cut] = cutsOf(attackers, asNumbers(), isPrimary, 1);
    if (!cut) break;
    const next = cheapest(cut, weights, isHidden);
    if (next === undefined) throw new Error('a number cannot be protected in any pattern');
    set(next, true);
    chosen.push(next);
  }
  for (const cell of chosen.toSorted((a, b) => weights[b]! - weights[a]!)) {
    set(cell, false);
    if (!isProtected(attackers, asNumbers(), isPrimary)) set(cell, true);
  }
  return hidden;
}

function cheapest(cut: Cut, weights: readonly number[], isHidden: (cell: number) => boolean) {
  const open = cut.cells
    .map((cell, at) => ({ cell, price: weights[cell]! / cut.weights[at]! }))
    .filter(({ cell }) => !isHidden(cell));
  return open.toSorted((a, b) => a.price - b.price || a.cell - b.cell)[0]?.cell;
}
