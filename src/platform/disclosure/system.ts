import { insidersHere, sumsIn } from './attackers.ts';
import { primaryCells, protectionOf } from './table.ts';
import type { CountedTable, Inside, Linked, Pattern, Primary, Rule, System, SystemCell } from './types.ts';

/** What the audit calls the row and the column of totals, and those of sums that are primary themselves and nowhere published. */
export const totalName = '*';
export const sumName = '+';

/** What would be published of a table, as the audit reads it, with everything that was published over the same records before. */
export function systemOf(
  table: CountedTable,
  rule: Rule,
  shown: Pattern['shown'],
  linked: Linked | undefined,
): System {
  const place = linked ?? { name: '', members: membersAlone(table) };
  return {
    cells: [...publishedCells(table, rule, shown, place), ...(linked?.cells ?? [])],
    insiders: linked?.insiders ?? insidersHere(table),
  };
}

/**
 * The cells of a published table in a system, row by row with the totals, and then the sums of its primary cells that must not be known
 * either: hidden cells of the row or the column `+`. `members`: the joint atoms of each cell of the table, totals too.
 */
export function publishedCells(
  table: CountedTable,
  rule: Rule,
  shown: Pattern['shown'],
  { name, members }: Pick<Linked, 'name' | 'members'>,
): SystemCell[] {
  const primary = primaryCells(table, rule);
  const rowName = (r: number) => table.rows[r] ?? totalName;
  const columnName = (c: number) => table.columns[c] ?? totalName;
  const asked = (value: number, why: Primary) => ({
    primary: why !== null,
    width: protectionOf(value, why, rule).up,
    zero: why === 'small',
    inside: insideOf(rule),
  });
  const cells = shown.flatMap((line, r) =>
    line.map(
      (value, c): SystemCell => ({
        ...{ table: name, row: rowName(r), column: columnName(c), members: members[r]![c]!, shown: value },
        ...asked(table.cells[r]![c]!.value, primary[r]![c]!),
      }),
    ),
  );
  const sums = sumsIn(table, primary, rule).map(({ line, at, along, value, why }): SystemCell => {
    const summed = along.flatMap((other) => (line === 'row' ? members[at]![other]! : members[other]![at]!));
    const [row, column] = line === 'row' ? [rowName(at), sumName] : [sumName, columnName(at)];
    return { table: name, row, column, members: summed, shown: null, ...asked(value, why) };
  });
  return [...cells, ...sums];
}

function insideOf({ least, share }: Rule): Inside {
  return { least: Math.max(1, least), part: (share.denominator - share.numerator) / share.denominator };
}

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
