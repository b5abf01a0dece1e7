import { isPlainDate, type PlainDate } from '../../platform/dates.ts';
import { streamCsv, UnreadableTable } from '../../platform/files/stream-csv.ts';
import type { ListedName } from './match-names.ts';
import { type ListColumns, neededColumns, type ScreeningTerms } from './terms.ts';

/** What is wrong with a file: in which row, at which column, what was expected and what was found. */
export type ListFault = {
  readonly line: number;
  readonly fault:
    | 'unreadable'
    | 'column'
    | 'day'
    | 'other_day'
    | 'entity'
    | 'name_too_long'
    | 'too_many'
    | 'no_names';
  /** As the file calls it, or as it was expected to be called. */
  readonly column?: string;
  readonly found?: string;
};
export type ReadList =
  | { readonly faults: readonly ListFault[]; readonly more: number }
  | { readonly faults: readonly []; readonly listedOn: PlainDate; readonly names: readonly ListedName[] };

/** The list had some 25,000 names when this was written. */
export const mostNames = 100_000;
const most = { cells: 200, signs: 200_000 };
const longestName = 500;
const longestCell = 200;
/** So many faults are said; the others are counted. */
const mostFaults = 50;

/**
 * Reads a list from its file, row by row. Rows without a name tell other things of a person or organisation, such as a date of birth, which
 * goes to each of its names. Gives every fault at once, or the date of the list and its names, each once.
 */
export async function readList(
  content: AsyncIterable<Uint8Array>,
  { columns, delimiter }: Pick<ScreeningTerms, 'columns' | 'delimiter'>,
): Promise<ReadList> {
  const faults: ListFault[] = [];
  let more = 0;
  const say = (fault: ListFault) => {
    if (faults.length < mostFaults) faults.push(fault);
    else more++;
  };
  let places: Places | undefined;
  let listedOn: PlainDate | undefined;
  const names = new Map<string, ListedName>();
  const born = new Map<string, Set<string>>();
  try {
    for await (const { line, cells } of streamCsv(content, { delimiter, most })) {
      if (!places) {
        places = placesOf(cells, columns);
        for (const key of neededColumns)
          if (places[key] === undefined)
            say({ line, fault: 'column', column: columns[key], found: shortened(cells.join(delimiter)) });
        if (faults.length > 0) break;
        continue;
      }
      const cell = (key: keyof ListColumns) =>
        places![key] === undefined ? '' : (cells[places![key]] ?? '').trim();
      const [said, entity, name] = [cell('listedOn'), cell('entity'), cell('name').replace(/\s+/g, ' ')];
      const day = dayOf(said);
      if (!day) say({ line, fault: 'day', column: columns.listedOn, found: shortened(said) });
      else if (listedOn !== undefined && day !== listedOn)
        say({ line, fault: 'other_day', column: columns.listedOn, found: day });
      listedOn ??= day;
      if (entity === '' || entity.length > longestCell) {
        say({ line, fault: 'entity', column: columns.entity, found: shortened(entity) });
        continue;
      }
      const date = cell('born').slice(0, 40);
      if (date !== '') born.set(entity, (born.get(entity) ?? new Set()).add(date));
      if (name === '') continue;
      if (name.length > longestName) {
        say({ line, fault: 'name_too_long', column: columns.name, found: shortened(name) });
        continue;
      }
      if (names.size >= mostNames) {
        say({ line, fault: 'too_many', column: columns.name, found: String(mostNames) });
        break;
      }
      const key = `${entity}\n${name}`;
      const [reference, kind] = [cell('reference').slice(0, longestCell), cell('kind').slice(0, longestCell)];
      if (!names.has(key)) names.set(key, { entity, name, reference, kind, born: '' });
    }
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    say({ line: error.line, fault: 'unreadable' });
  }
  if (faults.length === 0 && (names.size === 0 || !listedOn))
    say({ line: 1, fault: 'no_names', column: columns.name });
  if (faults.length > 0) return { faults, more };
  const whole = [...names.values()].map((one) => ({
    ...one,
    born: [...(born.get(one.entity) ?? [])].join(', ').slice(0, longestCell),
  }));
  return { faults: [], listedOn: listedOn!, names: whole };
}

type Places = Partial<Record<keyof ListColumns, number>>;
/** Where each column is; a name is found whatever its capitals. */
function placesOf(head: readonly string[], columns: ListColumns): Places {
  const named = head.map((cell) => cell.trim().toLowerCase());
  const found = Object.entries(columns).flatMap(([key, column]) => {
    const at = named.indexOf(column.toLowerCase());
    return at === -1 ? [] : [[key, at] as const];
  });
  return Object.fromEntries(found);
}

/** A day as `2026-11-03` or `03/11/2026`, with a time behind it or without. */
function dayOf(text: string): PlainDate | undefined {
  const [, day, month, year] = /^(\d{2})[/.](\d{2})[/.](\d{4})\b/.exec(text) ?? [];
  const said = year ? `${year}-${month}-${day}` : /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  return said && isPlainDate(said) ? said : undefined;
}

const shortened = (text: string) => (text.length > longestCell ? `${text.slice(0, longestCell)}…` : text);
