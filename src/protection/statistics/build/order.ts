import { type Contribution, insidersOf } from '../../../platform/disclosure/insiders.ts';
import { countTable, primaryCells } from '../../../platform/disclosure/table.ts';
import type {
  CountedTable,
  Limits,
  Linked,
  Order,
  Rule,
  SystemCell,
} from '../../../platform/disclosure/types.ts';
import type { BuildInput, CountedAtom, PublishedTable } from '../queries-build.ts';
import {
  all,
  type Family,
  lineOf,
  linesOf,
  type TableKey,
  tables,
  unitOf,
  whatOf,
} from '../rules/families.ts';
import { halfYearOf, halvesOf, type Span } from '../rules/half-years.ts';
import { type ReleaseRule, ruleOf } from '../rules/rule.ts';

/** The one inner column of a table that has its totals alone. */
const only = 'only';

/** A table over the atoms of a family: one that is built, or one that was published. */
type Shape = Span & { readonly tableKey: TableKey; readonly places: readonly string[] };

/** The rows and columns of a table as it is counted. */
export function linesOfTable({ tableKey, places }: Pick<Shape, 'tableKey' | 'places'>) {
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

/** What is given to the engine: the table, and everything that was published over the same half-years. */
export function orderOf(input: BuildInput, limits: Limits): Order {
  const rule = engineRule(ruleOf(unitOf[tables[input.tableKey].family]));
  const table = countShape(input, input.atoms);
  const linked = linkedOf(input, rule);
  return { table, rule, limits, ...(linked ? { linked } : {}) };
}

/** The number of each organisation: the same in every table of one build, and told to nobody. */
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

type Finest = Pick<CountedAtom, 'startsOn' | 'what' | 'place' | 'doer'>;

/** The inner cell of a table in which an atom is; undefined where it is in another half-year or place. */
function placeIn(shape: Shape, atom: Finest): { readonly row: string; readonly column: string } | undefined {
  const { rows, columns } = tables[shape.tableKey];
  const within = atom.startsOn >= shape.startsOn && atom.startsOn <= shape.endsOn;
  if (!within || !shape.places.includes(atom.place)) return undefined;
  const row = lineOf(rows, atom);
  const column = columns === null ? only : lineOf(columns, atom);
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** Tables of the year that share records with the new one, over all that they could be sums of. None: undefined. */
function linkedOf(input: BuildInput, rule: Rule): Linked | undefined {
  const others = sharing(input);
  if (others.length === 0) return undefined;
  const joint = jointAtoms([input, ...others]);
  const sources = sourcesOf(input.atoms);
  const contributions = input.atoms.flatMap((atom): Contribution[] => {
    const member = joint.findIndex((one) => isSame(one, atom, familyOf(input)));
    return member < 0 ? [] : [{ member, source: sources.get(atom.organisationId)!, value: atom.value }];
  });
  const shapes = [input, ...others].map((shape) => membersOf(shape, joint));
  const lines = shapes.flatMap((members) => [...members.map((line) => line.at(-1)!), ...members.at(-1)!]);
  return {
    name: 'new',
    members: shapes[0]!,
    cells: others.flatMap((other, at) => cellsOf(other, { members: shapes[at + 1]!, input, rule })),
    insiders: insidersOf(summed(contributions), lines),
  };
}

const familyOf = ({ tableKey }: Pick<Shape, 'tableKey'>): Family => tables[tableKey].family;

/** Where one table is of a whole year, all of that year are one system; else those of the same half-year. */
function sharing(input: BuildInput): readonly PublishedTable[] {
  const isYear = (span: Span) => halvesOf(span).length > 1;
  if ([input, ...input.published].some(isYear)) return input.published;
  return input.published.filter(({ startsOn }) => startsOn === input.startsOn);
}

/** Every combination that a record could be in, also those in which none is: who attacks a table knows of neither. */
function jointAtoms(shapes: readonly Shape[]): readonly Finest[] {
  const family = familyOf(shapes[0]!);
  const starts = [...new Set(shapes.flatMap((one) => halvesOf(one).map(({ startsOn }) => startsOn)))];
  const places = [...new Set(shapes.flatMap((one) => one.places))];
  const doers = family === 'acts' ? linesOf('doer', places) : [''];
  return starts.flatMap((startsOn) =>
    linesOf(whatOf(family), places).flatMap((what) =>
      places.flatMap((place) => doers.map((doer) => ({ startsOn, what, place, doer }))),
    ),
  );
}

/** Whether a counted atom is within a joint one, which has groups where the atom has codes. */
function isSame(joint: Finest, atom: Finest, family: Family): boolean {
  return (
    joint.startsOn === halfYearOf(atom.startsOn).startsOn &&
    joint.place === atom.place &&
    joint.what === lineOf(whatOf(family), atom) &&
    (joint.doer === '' || joint.doer === lineOf('doer', atom))
  );
}

/** The joint atoms of each cell of a table, its totals too. */
function membersOf(shape: Shape, joint: readonly Finest[]): readonly (readonly (readonly number[])[])[] {
  const { rows, columns } = linesOfTable(shape);
  const dimensions = tables[shape.tableKey];
  const within = joint
    .map((one, at) => ({ one, at }))
    .filter(
      ({ one }) =>
        one.startsOn >= shape.startsOn && one.startsOn <= shape.endsOn && shape.places.includes(one.place),
    );
  const isIn = (dimension: typeof dimensions.columns, line: string | undefined, one: Finest) => {
    if (line === undefined || dimension === null) return true;
    if (dimension === 'place') return one.place === line;
    return (dimension === 'doer' ? one.doer : one.what) === line;
  };
  return [...rows, undefined].map((row) =>
    [...columns, undefined].map((column) =>
      within
        .filter(({ one }) => isIn(dimensions.rows, row, one) && isIn(dimensions.columns, column, one))
        .map(({ at }) => at),
    ),
  );
}

/** What one organisation has in a joint atom, once. */
function summed(contributions: readonly Contribution[]): Contribution[] {
  const found = new Map<string, Contribution>();
  for (const one of contributions) {
    const key = `${one.member} ${one.source}`;
    found.set(key, { ...one, value: one.value + (found.get(key)?.value ?? 0) });
  }
  return [...found.values()];
}

type Beside = {
  readonly members: readonly (readonly (readonly number[])[])[];
  readonly input: BuildInput;
  readonly rule: Rule;
};
/** The cells of a table that was published, each with what it sums, and whether it must not be known. */
function cellsOf(other: PublishedTable, { members, input, rule }: Beside): SystemCell[] {
  const { rows, columns } = linesOfTable(other);
  const primary = primaryCells(countShape(other, input.atoms), rule);
  const shownIn = new Map(other.cells.map((one) => [`${one.row} ${one.column}`, one.value]));
  return [...rows, all].flatMap((row, r) =>
    [...columns, all].flatMap((column, c): SystemCell[] => {
      const shown = shownIn.get(`${row} ${column}`);
      // The inner column of a table of totals is never published.
      if (shown === undefined) return [];
      return [
        {
          ...{ table: other.number, row, column, members: members[r]![c]!, shown, width: rule.least },
          primary: primary[r]![c] !== null,
        },
      ];
    }),
  );
}
