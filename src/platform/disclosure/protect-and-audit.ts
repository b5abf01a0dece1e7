import { audit } from './audit.ts';
import { patternOf, protect, weightsOf } from './protect.ts';
import { systemOf, totalName } from './system.ts';
import type { Audit, CountedTable, Disclosed, Order, Pattern, Progress } from './types.ts';

/** So many joint atoms an audit can look at within minutes. */
const mostAtoms = 5000;

/**
 * Protects a table and audits it with all that was published before. The audit decides: the optimum, or the best pattern found in time;
 * where that fails, more cells are hidden, one after the other, until the audit passes; or the table is refused.
 */
export async function protectAndAudit(
  { table, rule, limits, linked }: Order,
  progress: Progress = () => undefined,
): Promise<Disclosed> {
  if (atomsOf({ table, linked }) > mostAtoms) return { refused: 'too_large' };
  const deadline = Date.now() + limits.audit + limits.integers;
  let pattern = await protect(table, rule, limits, progress);
  for (;;) {
    if ('refused' in pattern) return pattern;
    const left = deadline + limits.protect - Date.now();
    const found = await audit(
      systemOf(table, rule, pattern.shown, linked),
      { audit: Math.min(limits.audit, left), integers: Math.min(limits.integers, left) },
      progress,
    );
    if (found.passed) return { ...pattern, audit: found };
    if (!found.ended) return { refused: 'audit_not_ended' };
    if (found.failed.some(({ why }) => why === 'contradiction')) return { refused: 'contradiction' };
    const next = hideOneMore(table, pattern, found, linked?.name ?? '');
    if (!next) return { refused: 'audit_failed' };
    pattern = next;
  }
}

function atomsOf({ table, linked }: Pick<Order, 'table' | 'linked'>): number {
  if (!linked) return table.rows.length * table.columns.length;
  const members = [...linked.members.flat(2), ...linked.cells.flatMap((cell) => cell.members)];
  return 1 + members.reduce((most, atom) => Math.max(most, atom), -1);
}

/** Hides the cheapest cell beside what the audit found, in its line where it is of this table; undefined when nothing is left to hide. */
function hideOneMore(
  table: CountedTable,
  { shown, primary, cuts }: Pattern,
  { failed }: Audit,
  name: string,
): Pattern | { readonly refused: 'audit_failed' } | undefined {
  const width = table.columns.length + 1;
  const weights = weightsOf(table);
  const open = shown.flat().flatMap((value, cell) => (value === null ? [] : [cell]));
  const here = failed.filter((failure) => failure.table === name);
  const beside = open.filter((cell) =>
    here.some(
      ({ row, column }) =>
        row === (table.rows[Math.floor(cell / width)] ?? totalName) ||
        column === (table.columns[cell % width] ?? totalName),
    ),
  );
  const next = (beside.length > 0 ? beside : open).toSorted((a, b) => weights[a]! - weights[b]! || a - b)[0];
  if (next === undefined) return undefined;
  const hidden = shown.flat().map((value, cell) => value === null || cell === next);
  const pattern = patternOf(table, primary, { hidden, way: 'greedy', cuts, gap: 1 });
  return 'refused' in pattern ? { refused: 'audit_failed' } : pattern;
}
