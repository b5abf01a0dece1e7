import type { Highs, Model } from 'highs';
import { type Ended, makeModel, solve } from './solver.ts';
import type { Insider, System } from './types.ts';

/** A number of people to compute: how often it counts each joint atom. */
export type Sum = ReadonlyMap<number, number>;
/** `whole`: the numbers of the table that gives this limit are whole, so the limit holds in integers too. */
export type Best =
  | {
      readonly ended: 'optimal';
      readonly value: number;
      readonly whole: boolean;
      readonly point: Float64Array;
    }
  | { readonly ended: Exclude<Ended, 'optimal'> };

const nearly = 1e-6;

/** Everything that is published, as equations over the joint atoms. Must be disposed. */
export class AuditModel {
  private readonly highs: Highs;
  private readonly model: Model;
  private readonly atoms: number;
  /** More than anything that is published: an atom that nothing published limits goes so far. */
  private readonly far: number;
  private readonly free: ReadonlySet<number>;

  constructor(highs: Highs, system: System, integers: boolean) {
    this.highs = highs;
    this.model = makeModel(highs);
    this.atoms =
      1 + system.cells.reduce((most, { members }) => members.reduce((a, b) => Math.max(a, b), most), -1);
    this.far = farOf(system);
    const bounded = system.cells.filter(
      ({ shown, announced }) => (shown ?? announced?.high ?? null) !== null,
    );
    const limited = new Set(bounded.flatMap(({ members }) => members));
    this.free = new Set(
      Array.from({ length: this.atoms }, (_, atom) => atom).filter((atom) => !limited.has(atom)),
    );
    const zeros = new Array<number>(this.atoms).fill(0);
    this.model.addVars(
      zeros,
      zeros.map(() => this.far),
    );
    const seen = new Set<string>();
    for (const { members, shown, announced } of system.cells) {
      const [low, high] = [shown ?? announced?.low ?? 0, shown ?? announced?.high ?? highs.infinity];
      const key = `${low} ${high} ${members}`;
      if ((low <= 0 && high === highs.infinity) || seen.has(key)) continue;
      seen.add(key);
      this.model.addRow(low, high, { indices: members, values: members.map(() => 1) });
    }
    if (!integers) return;
    const { integer } = highs.constants.variableType;
    this.model.changeColsIntegrality(
      { kind: 'range', from: 0, to: this.atoms - 1 },
      zeros.map(() => integer),
    );
  }

  /** Computes as somebody who contributed would; `undefined`: as everybody. */
  see(as: Insider | undefined): void {
    const low = new Array<number>(this.atoms).fill(0);
    const high = new Array<number>(this.atoms).fill(this.far);
    as?.members.forEach((atom, at) => {
      if (atom >= this.atoms) return;
      low[atom] = as.values[at]!;
      if (as.exact[at]) high[atom] = as.values[at]!;
    });
    this.model.changeColsBounds({ kind: 'range', from: 0, to: this.atoms - 1 }, low, high);
  }

  /** True when nothing that is published limits the sum upwards. */
  isOpen(sum: Sum): boolean {
    return [...sum.keys()].some((atom) => this.free.has(atom));
  }

  best(sum: Sum, way: 'up' | 'down', deadline: number): Best {
    for (const [atom, times] of sum) this.model.changeColCost(atom, way === 'up' ? -times : times);
    const ended = solve(this.highs, this.model, deadline);
    // Any change of the model forgets its solution.
    const point = ended === 'optimal' ? this.model.getSolution().colValue : undefined;
    for (const atom of sum.keys()) this.model.changeColCost(atom, 0);
    if (ended !== 'optimal' || !point) return { ended: ended === 'optimal' ? 'stopped' : ended };
    return {
      ended,
      value: countedIn(sum, point),
      whole: point.every((value) => Math.abs(value - Math.round(value)) < nearly),
      point,
    };
  }

  dispose(): void {
    this.model.dispose();
  }
}

export function countedIn(sum: Sum, point: Float64Array): number {
  let value = 0;
  for (const [atom, times] of sum) value += times * point[atom]!;
  return value;
}

export function sumOf(cells: readonly { readonly members: readonly number[] }[]): Sum {
  const times = new Map<number, number>();
  for (const { members } of cells) {
    for (const atom of members) times.set(atom, (times.get(atom) ?? 0) + 1);
  }
  return times;
}

function farOf({ cells, insiders }: System): number {
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);
  const published = most(
    cells.flatMap(({ shown, announced }) => [shown ?? 0, announced?.low ?? 0, announced?.high ?? 0]),
  );
  const widths = most(cells.map(({ width }) => width));
  return 1 + published + most(insiders.flatMap(({ values }) => values)) + 2 * widths;
}
