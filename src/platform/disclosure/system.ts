import { insidersHere, sumsIn } from './attackers.ts';
import { primaryCells, protectionOf } from './table.ts';
import type { CountedTable, Group, Linked, Pattern, Rule, System, SystemCell } from './types.ts';

/** What would be published of a table, as the audit reads it, with everything that was published over the same records before. */
export function systemOf(
  table: CountedTable,
  rule: Rule,
  shown: Pattern['shown'],
  linked: Linked | undefined,
): System {
  const primary = primaryCells(table, rule);
  const members = linked?.members ?? membersAlone(table);
  const [height, width] = [table.rows.length, table.columns.length];
  const cells = shown.flatMap((line, r) =>
    line.map((value, c): SystemCell => {
      const why = primary[r]![c]!;
      const { down, up } = protectionOf(table.cells[r]![c]!.value, why, rule);
      return {
        table: linked?.name ?? '',
        row: r === height ? totalName : table.rows[r]!,
        column: c === width ? totalName : table.columns[c]!,
        members: members[r]![c]!,
        shown: value,
        primary: why !== null,
        width: why === 'small' ? up : down + up,
        zero: why === 'small',
      };
    }),
  );
  const groups = sumsIn(table, primary, rule).map(({ line, at, along, value, why }): Group => {
    const { down, up } = protectionOf(value, why, rule);
    const cell = (other: number) => (line === 'row' ? [at, other] : [other, at]);
    return {
      cells: along.map(cell).map(([r, c]) => r! * (width + 1) + c!),
      width: why === 'small' ? up : down + up,
      zero: why === 'small',
    };
  });
  return {
    cells: [...cells, ...(linked?.cells ?? [])],
    insiders: linked?.insiders ?? insidersHere(table),
    groups,
  };
}

/** What the audit calls the row and the column of totals. */
export const totalName = '*';

function membersAlone(table: CountedTable): number[][][] {
  const [height, width] = [table.rows.length, table.columns.length];
  const all = (length: number) => Array.from({ length }, (_, i) => i);
  return all(height + 1).map((r) =>
    all(width + 1).map((c) =>
      (r === height ? all(height) : [r]).flatMap((i) =>
        (c === width ? all(width) : [c]).map((j) => i * width + j),
      ),
    ),
  );
}
