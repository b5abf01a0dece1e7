import { countTable } from '../../../platform/disclosure/table.ts';
import type { CountedTable, Limits, Order, Rule } from '../../../platform/disclosure/types.ts';
import type { BuildInput, CountedAtom } from '../queries-build.ts';
import { lineOf, linesOf, tables, unitOf } from '../rules/families.ts';
import { type ReleaseRule, ruleOf } from '../rules/rule.ts';

/** The one inner column of a table that has its totals alone. */
const only = 'only';

type Shape = Pick<BuildInput, 'tableKey' | 'places'>;

/** The rows and columns of a table as it is counted. */
export function linesOfTable({ tableKey, places }: Shape) {
  const { rows, columns } = tables[tableKey];
  return {
    rows: linesOf(rows, places),
    columns: columns === null ? [only] : linesOf(columns, places),
  };
}

/** The rule as the engine reads it. */
export function engineRule({ least, organisations, sharePercent }: ReleaseRule): Rule {
  return { least, sources: organisations, share: { numerator: sharePercent, denominator: 100 } };
}

/** What is given to the engine: the table alone, because a family has no other one over the same records. */
export function orderOf(input: BuildInput, limits: Limits): Order {
  const rule = engineRule(ruleOf(unitOf[tables[input.tableKey].family]));
  return { table: countShape(input, input.atoms), rule, limits };
}

/** The number of each organisation: the same in all of one build, and told to nobody. */
function sourcesOf(atoms: readonly CountedAtom[]): ReadonlyMap<string, number> {
  const ids = [...new Set(atoms.map(({ organisationId }) => organisationId))].toSorted();
  return new Map(ids.map((id, at) => [id, at]));
}

function countShape(shape: Shape, atoms: readonly CountedAtom[]): CountedTable {
  const { rows, columns } = linesOfTable(shape);
  const sources = sourcesOf(atoms);
  return countTable(
    rows,
    columns,
    atoms.flatMap((atom) => {
      const at = placeIn(shape, atom);
      return at ? [{ ...at, source: sources.get(atom.organisationId)!, value: atom.value }] : [];
    }),
  );
}

/** The inner cell of a table in which an atom is; undefined where it is in another place. */
function placeIn(
  shape: Shape,
  atom: CountedAtom,
): { readonly row: string; readonly column: string } | undefined {
  const { rows, columns } = tables[shape.tableKey];
  if (!shape.places.includes(atom.place)) return undefined;
  const row = lineOf(rows, atom);
  const column = columns === null ? only : lineOf(columns, atom);
  return row === undefined || column === undefined ? undefined : { row, column };
}
