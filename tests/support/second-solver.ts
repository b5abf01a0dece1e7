import { type Constraint, solve } from 'yalps';
import type { Attacker, Target } from '../../src/platform/disclosure/attackers.ts';
import type { Hidden } from '../../src/platform/disclosure/flow.ts';
import type { System, SystemCell } from '../../src/platform/disclosure/types.ts';

// For tests alone: the same questions, asked of another solver in another form.

/** What a reader can compute for a cell of a system; null without a limit, undefined when no table fits. */
export function boundsBySecond(
  system: System,
  cell: SystemCell,
): { low: number; high: number | null } | undefined {
  const constraints = new Map<string, Constraint>();
  const atoms = new Map<number, Map<string, number>>();
  system.cells.forEach(({ members, shown }, at) => {
    if (shown !== null) constraints.set(`cell ${at}`, { equal: shown });
    for (const member of members) {
      const column = atoms.get(member) ?? new Map<string, number>();
      atoms.set(member, column);
      if (shown !== null) column.set(`cell ${at}`, 1);
      if (system.cells[at] === cell) column.set('asked', 1);
    }
  });
  const variables = [...atoms].map(([member, column]) => [`${member}`, column] as const);
  const limit = (direction: 'minimize' | 'maximize') =>
    solve({ direction, objective: 'asked', constraints, variables }, { precision: 1e-9 });
  const [low, high] = [limit('minimize'), limit('maximize')];
  if (low.status !== 'optimal') return undefined;
  return { low: low.result, high: high.status === 'unbounded' ? null : high.result };
}

/** How far a sum can move: the attacker's linear program as it is in the book, over all cells of the table with its totals. */
export function reachBySecond(
  attacker: Attacker,
  hidden: Hidden,
  target: Target,
  way: 'up' | 'down',
): number {
  const [height, width] = [hidden.length, hidden[0]!.length];
  const constraints = new Map<string, Constraint>();
  for (let row = 0; row < height; row++) constraints.set(`row ${row}`, { equal: 0 });
  for (let column = 0; column < width; column++) constraints.set(`column ${column}`, { equal: 0 });
  const variables = new Map<string, Map<string, number>>();
  const isIn = (row: number, column: number) =>
    target.line === 'row'
      ? row === target.at && target.along.includes(column)
      : column === target.at && target.along.includes(row);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (hidden[row]![column] === 0) continue;
      for (const sign of [1, -1]) {
        const name = `${row} ${column} ${sign}`;
        const most = (sign > 0 ? attacker.up : attacker.down)[row]![column]!;
        constraints.set(name, { max: most });
        variables.set(
          name,
          new Map([
            [name, 1],
            [`row ${row}`, column === width - 1 ? -sign : sign],
            [`column ${column}`, row === height - 1 ? -sign : sign],
            ['asked', isIn(row, column) ? (way === 'up' ? sign : -sign) : 0],
          ]),
        );
      }
    }
  }
  return solve({ direction: 'maximize', objective: 'asked', constraints, variables }, { precision: 1e-9 })
    .result;
}
