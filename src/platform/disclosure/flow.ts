import type { Attacker, Target } from './attackers.ts';

/** How far hidden cells can go, from 0 (shown) to 1 (hidden), in the form of the table. */
export type Hidden = readonly (readonly number[])[];
/** `cuts`: of each cell, row by row, how much it adds to the limit when it is hidden; the one nearest to the sum and the farthest. */
export type Limit = { readonly flow: number; readonly cuts: readonly Float64Array[] };

const nearly = 1e-9;

/**
 * How far, up to `need`, a sum can move while the rows and columns still add up, and the cells that hold it back: the dual of the
 * attacker's linear program, which in a two-way table is a minimum cut. Each cell is an edge between its row and its column, totals with
 * a minus. The line of the sum is split in two, the cells of the sum at one half, and what moves flows from half to half.
 */
export function reach(attacker: Attacker, hidden: Hidden, target: Target, way: 'up' | 'down'): Limit {
  const height = hidden.length;
  const width = hidden[0]!.length;
  const size = height + width + 1;
  const half = size - 1;
  const inSum = new Set(target.along);
  const nodes = (row: number, column: number): [number, number] => {
    if (target.line === 'row') return [row === target.at && inSum.has(column) ? half : row, height + column];
    return [row, column === target.at && inSum.has(row) ? half : height + column];
  };
  const room = new Float64Array(size * size);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const share = hidden[row]![column]!;
      if (share === 0) continue;
      const [from, to] = nodes(row, column);
      const [grow, shrink] = roomOf(attacker, row, column, height, width);
      room[from * size + to] = grow * share;
      room[to * size + from] = shrink * share;
    }
  }
  const raises = (way === 'up') === !isMargin(target, height, width);
  const line = target.line === 'row' ? target.at : height + target.at;
  const outward = raises === (target.line === 'row');
  const [source, sink] = outward ? [half, line] : [line, half];
  const need = way === 'up' ? target.up : target.down;
  const flow = push(room, size, source, sink, need);
  if (flow >= need - nearly) return { flow, cuts: [] };
  const near = reachable(size, source, (from, to) => room[from * size + to]!);
  const far = reachable(size, sink, (to, from) => room[from * size + to]!).map((one) => 1 - one);
  const sides = near.some((one, node) => one !== far[node]) ? [near, far] : [near];
  return { flow, cuts: sides.map((side) => cutAt(side)) };

  function cutAt(side: Uint8Array): Float64Array {
    const cut = new Float64Array(height * width);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const [from, to] = nodes(row, column);
        if (side[from] === side[to]) continue;
        cut[row * width + column] = roomOf(attacker, row, column, height, width)[side[from] ? 0 : 1];
      }
    }
    return cut;
  }
}

/** Which nodes are reached over edges that have room left. */
function reachable(size: number, begin: number, roomFrom: (from: number, to: number) => number): Uint8Array {
  const reached = new Uint8Array(size);
  reached[begin] = 1;
  const queue = [begin];
  for (const at of queue) {
    for (let to = 0; to < size; to++) {
      if (reached[to] || roomFrom(at, to) <= nearly) continue;
      reached[to] = 1;
      queue.push(to);
    }
  }
  return reached;
}

/** A total of one row or column has a minus in its equation; the grand total, minus a total, a plus. */
const isTotal = (row: number, column: number, height: number, width: number) =>
  (row === height - 1) !== (column === width - 1);

function isMargin({ line, at, along }: Target, height: number, width: number): boolean {
  const [row, column] = line === 'row' ? [at, along[0]!] : [along[0]!, at];
  return isTotal(row, column, height, width);
}

/** By how much the edge of a cell may grow and shrink. */
function roomOf({ up, down }: Attacker, row: number, column: number, height: number, width: number) {
  const [higher, lower] = [up[row]![column]!, down[row]![column]!];
  return isTotal(row, column, height, width) ? ([lower, higher] as const) : ([higher, lower] as const);
}

/** Shortest augmenting paths, until nothing more flows or enough does. */
function push(room: Float64Array, size: number, source: number, sink: number, enough: number): number {
  const from = new Int32Array(size);
  const queue = new Int32Array(size);
  let flow = 0;
  while (flow < enough - nearly) {
    from.fill(-1);
    from[source] = source;
    queue[0] = source;
    let waiting = 1;
    for (let next = 0; next < waiting && from[sink]! < 0; next++) {
      const at = queue[next]!;
      for (let to = 0; to < size; to++) {
        if (from[to]! >= 0 || room[at * size + to]! <= nearly) continue;
        from[to] = at;
        queue[waiting++] = to;
      }
    }
    if (from[sink]! < 0) return flow;
    let step = enough - flow;
    for (let at = sink; at !== source; at = from[at]!) step = Math.min(step, room[from[at]! * size + at]!);
    for (let at = sink; at !== source; at = from[at]!) {
      room[from[at]! * size + at]! -= step;
      room[at * size + from[at]!]! += step;
    }
    flow += step;
  }
  return flow;
}
