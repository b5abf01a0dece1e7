import type { Highs, Model } from 'highs';
import { type Attacker, attackersOf } from './attackers.ts';
import { type Cut, cutsOf } from './cuts.ts';
import { greedyPattern } from './greedy.ts';
import { loadSolver, makeModel, solve } from './solver.ts';
import { primaryCells } from './table.ts';
import type { CountedTable, Limits, Pattern, Primary, Progress, Refusal, Rule } from './types.ts';

/** A cell is worth the more the more it counts, and a total much more, so that totals stay where they can. */
export function weightsOf(table: CountedTable): number[] {
  const [height, width] = [table.rows.length, table.columns.length];
  return table.cells.flatMap((line, row) =>
    line.map(
      ({ value }, column) => Math.log2(1 + value) + 4 * (Number(row === height) + Number(column === width)),
    ),
  );
}

/**
 * Hides the cheapest cells beside the primary ones after which no attacker computes a primary number (Fischetti and Salazar-González):
 * a master program chooses a pattern, each attacker's best computation gives it a cut, and so on until nobody finds anything.
 */
export async function protect(
  table: CountedTable,
  rule: Rule,
  limits: Pick<Limits, 'protect'>,
  progress: Progress = () => undefined,
): Promise<Pattern | { readonly refused: Refusal }> {
  const primary = primaryCells(table, rule);
  const start = primary.map((line) => line.map((why) => why !== null));
  const attackers = attackersOf(table, primary, rule);
  const weights = weightsOf(table);
  const flat = start.flat();
  const greedy = greedyPattern(attackers, start, weights, (cell) => flat[cell]!);
  const highs = await loadSolver();
  const master = makeModel(highs);
  try {
    const search = new Search(highs, master, { attackers, weights, primary: flat, width: start[0]!.length });
    const found = search.run(greedy.flat(), Date.now() + limits.protect, progress);
    return patternOf(table, primary, found);
  } finally {
    master.dispose();
  }
}

const nearly = 1e-7;

type Found = {
  readonly hidden: readonly boolean[];
  readonly way: Pattern['way'];
  readonly cuts: number;
  readonly gap: number;
};

export function patternOf(
  table: CountedTable,
  primary: readonly (readonly Primary[])[],
  { hidden, way, cuts, gap }: Found,
): Pattern | { readonly refused: Refusal } {
  if (hidden.every(Boolean)) return { refused: 'nothing_left' };
  const width = table.columns.length + 1;
  const shown = table.cells.map((line, row) =>
    line.map(({ value }, column) => (hidden[row * width + column] ? null : value)),
  );
  return { shown, way, primary, cuts, gap };
}

type Problem = {
  readonly attackers: readonly Attacker[];
  readonly weights: readonly number[];
  readonly primary: readonly boolean[];
  readonly width: number;
};

class Search {
  private cuts = 0;
  private best: readonly boolean[] = [];
  private bound = 0;
  private way: Pattern['way'] = 'greedy';

  private readonly highs: Highs;
  private readonly master: Model;
  private readonly problem: Problem;

  constructor(highs: Highs, master: Model, problem: Problem) {
    this.highs = highs;
    this.master = master;
    this.problem = problem;
    const { primary, weights } = problem;
    master.addVars(
      primary.map(Number),
      primary.map(() => 1),
    );
    weights.forEach((weight, cell) => {
      if (!primary[cell]) master.changeColCost(cell, weight);
    });
    this.addLines();
  }

  run(greedy: readonly boolean[], deadline: number, progress: Progress): Found {
    this.best = greedy;
    for (const whole of [false, true]) {
      if (whole) this.makeWhole();
      const optimum = this.search(whole, deadline, progress);
      if (optimum) return { hidden: optimum, way: 'optimal', cuts: this.cuts, gap: 0 };
    }
    return { hidden: this.best, way: this.way, cuts: this.cuts, gap: this.gap() };
  }

  /** Adds cuts until the master lacks none: in broken numbers first, which is quick. Undefined without an optimum. */
  private search(whole: boolean, deadline: number, progress: Progress): readonly boolean[] | undefined {
    while (solve(this.highs, this.master, deadline) === 'optimal') {
      this.bound = Math.max(this.bound, this.master.getObjectiveValue());
      progress('protect', this.cuts, this.problem.primary.length, this.gap());
      if (this.costOf(this.best) <= this.bound + nearly) return this.best;
      const solution = [...this.master.getSolution().colValue];
      const lacking = this.lacking(whole ? solution.map(Math.round) : solution);
      const isWhole = whole || solution.every((share) => Math.abs(share - Math.round(share)) < nearly);
      if (lacking.length === 0) return isWhole ? solution.map((share) => share > 0.5) : undefined;
      if (whole) this.improve(solution);
      this.add(lacking);
    }
    return undefined;
  }

  /** A cell that is alone in its line can be computed, so hiding it helps nobody: no optimum does. */
  private addLines() {
    const { primary, width } = this.problem;
    for (const [cell, given] of primary.entries()) {
      if (given) continue;
      for (const beside of [inRow(cell, width), inColumn(cell, width, primary.length)]) {
        if (beside.some((other) => primary[other])) continue;
        const weights = [-1, ...beside.map(() => 1)];
        this.master.addRow(0, this.highs.infinity, { indices: [cell, ...beside], values: weights });
      }
    }
  }

  private lacking(solution: readonly number[]): Cut[] {
    const { attackers, width } = this.problem;
    return cutsOf(attackers, inLines(solution, width), (cell) => this.problem.primary[cell]!);
  }

  private add(cuts: readonly Cut[]) {
    for (const { cells, weights, least } of cuts) {
      this.master.addRow(least, this.highs.infinity, { indices: cells, values: weights });
    }
    this.cuts += cuts.length;
  }

  private makeWhole() {
    for (const cell of this.problem.primary.keys()) {
      this.master.changeColIntegrality(cell, this.highs.constants.variableType.integer);
    }
  }

  /** The pattern of the master, with what it lacks: perhaps cheaper than the best so far. */
  private improve(solution: readonly number[]) {
    const { attackers, weights, primary, width } = this.problem;
    const begin = inLines(solution, width).map((line) => line.map((share) => share > 0.5));
    const pattern = greedyPattern(attackers, begin, weights, (cell) => primary[cell]!).flat();
    if (this.costOf(pattern) > this.costOf(this.best) - 1e-9) return;
    this.best = pattern;
    this.way = 'feasible';
  }

  private costOf(pattern: readonly boolean[]): number {
    const { weights, primary } = this.problem;
    return pattern.reduce((sum, hidden, cell) => sum + (hidden && !primary[cell] ? weights[cell]! : 0), 0);
  }

  private gap(): number {
    const cost = this.costOf(this.best);
    return cost === 0 ? 0 : Math.max(0, (cost - this.bound) / cost);
  }
}

function inLines(cells: readonly number[], width: number): number[][] {
  return Array.from({ length: cells.length / width }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}

function inRow(cell: number, width: number): number[] {
  const first = cell - (cell % width);
  return Array.from({ length: width }, (_, at) => first + at).filter((other) => other !== cell);
}

function inColumn(cell: number, width: number, size: number): number[] {
  return Array.from({ length: size / width }, (_, at) => at * width + (cell % width)).filter(
    (other) => other !== cell,
  );
}
