/** A two-way table with its totals: the last row and the last column. `hidden` marks what is not shown. */
export type Table = {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly values: readonly (readonly number[])[];
  readonly hidden: boolean[][];
};

/** The table of these numbers, summed where a row and column come twice, nothing hidden. Throws RangeError unless whole and not negative. */
export function tableOf(cells: readonly { row: string; column: string; value: number }[]): Table {
  const rows = new Map([...new Set(cells.map((cell) => cell.row))].map((key, index) => [key, index]));
  const columns = new Map([...new Set(cells.map((cell) => cell.column))].map((key, index) => [key, index]));
  const values = Array.from({ length: rows.size + 1 }, () => new Array<number>(columns.size + 1).fill(0));
  for (const { row, column, value } of cells) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError('a number to suppress must be whole and not negative');
    }
    for (const r of [rows.get(row)!, rows.size]) {
      for (const c of [columns.get(column)!, columns.size]) values[r]![c]! += value;
    }
  }
  return { rows, columns, values, hidden: values.map((line) => line.map(() => false)) };
}

export function isHidden(table: Table, row: number, column: number): boolean {
  return table.hidden[row]![column]!;
}

/**
 * How far, up to `most`, a hidden number could differ from its true value with everything shown staying as it is and every hidden
 * number at least 1. Each hidden number is an edge between its row and its column, totals counting negatively; to move one, others
 * along a path must move back, so the answer is a maximum flow (shortest augmenting paths).
 */
export function withinReach(
  table: Table,
  row: number,
  column: number,
  way: 'up' | 'down',
  most: number,
): number {
  if (!isHidden(table, row, column)) return 0;
  const height = table.values.length;
  const size = height + table.values[0]!.length;
  const room = capacities(table, row, column, size);
  const raises = (way === 'up') === !isTotal(table, row, column);
  const [source, sink] = raises ? [height + column, row] : [row, height + column];
  let flow = 0;
  while (flow < most) {
    const path = shortestPath(room, source, sink);
    if (!path) break;
    const step = Math.min(most - flow, ...path.map(([from, to]) => room[from]![to]!));
    for (const [from, to] of path) {
      room[from]![to]! -= step;
      room[to]![from]! += step;
    }
    flow += step;
  }
  return flow;
}

/** A total of one row or column stands with a minus in its equation; the grand total, minus a total, with a plus. */
function isTotal(table: Table, row: number, column: number): boolean {
  return (row === table.rows.size) !== (column === table.columns.size);
}

/** room[row][column]: by how much the edge may grow; room[column][row]: by how much it may shrink. The moved number has no edge. */
function capacities(table: Table, exceptRow: number, exceptColumn: number, size: number): number[][] {
  const height = table.values.length;
  const room = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  table.values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (!isHidden(table, row, column) || (row === exceptRow && column === exceptColumn)) return;
      const total = isTotal(table, row, column);
      room[row]![height + column] = total ? value - 1 : Number.POSITIVE_INFINITY;
      room[height + column]![row] = total ? Number.POSITIVE_INFINITY : value - 1;
    });
  });
  return room;
}

function shortestPath(
  room: readonly (readonly number[])[],
  source: number,
  sink: number,
): [number, number][] | undefined {
  const from = new Map<number, number>([[source, source]]);
  const queue = [source];
  for (let at = queue.shift(); at !== undefined && !from.has(sink); at = queue.shift()) {
    room[at]!.forEach((capacity, next) => {
      if (capacity > 0 && !from.has(next)) {
        from.set(next, at);
        queue.push(next);
      }
    });
  }
  if (!from.has(sink)) return undefined;
  const path: [number, number][] = [];
  for (let at = sink; at !== source; at = from.get(at)!) path.unshift([from.get(at)!, at]);
  return path;
}
