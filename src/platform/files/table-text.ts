import { addDays, isPlainDate, type PlainDate } from '../dates.ts';
import { searchKey } from '../language/search-key.ts';

/** A table as the text that is sent on: a line a row, its cells parted by tabs. Empty rows are left out. */
export function asText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => cells.map(asCell).join('\t'))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function asCell(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim();
}

/** The field of a form for a cell of a row, and the tick that leaves the row out. */
export function cellField(line: number, column: string): string {
  return `cell_${line}_${column}`;
}
export function leaveField(line: number): string {
  return `leave_${line}`;
}

type Typed = Readonly<Record<string, unknown>>;

/** How such a text is read and corrected whose rows have these columns; lines beyond `mostLines` are none of a table's. */
export function tableOf<Column extends string>(columns: readonly Column[], mostLines: number) {
  /** The cells of a row, by column. */
  function cellsOf(text: string, line: number): Readonly<Record<Column, string>> {
    const cells = (text.split('\n', mostLines)[line - 1] ?? '').split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? '').trim()])) as Record<
      Column,
      string
    >;
  }

  /** The text with what was typed into the fields of its rows. A row that is left out leaves an empty line: the others keep their numbers. */
  function withCells(text: string, typed: Typed): string {
    return text
      .split('\n')
      .map((row, at) => {
        const line = at + 1;
        if (line > mostLines) return row;
        if (typed[leaveField(line)]) return '';
        const fields = columns.map((column) => typed[cellField(line, column)]);
        if (!fields.some((cell) => typeof cell === 'string')) return row;
        const cells = row.split('\t');
        return fields
          .map((cell, place) => (typeof cell === 'string' ? asCell(cell) : (cells[place] ?? '')))
          .join('\t');
      })
      .join('\n');
  }

  /** Whether what was typed into the fields of its rows makes it another table. */
  function isCorrected(text: string, typed: Typed): boolean {
    const inCells = (table: string) => table.split('\n', mostLines).map((_, at) => cellsOf(table, at + 1));
    return JSON.stringify(inCells(text)) !== JSON.stringify(inCells(withCells(text, typed)));
  }

  /** Every cell of these rows as the fields of a form. */
  function fieldsOf(text: string, lines: Iterable<number>): Record<string, string> {
    return Object.fromEntries(
      [...lines].flatMap((line) =>
        columns.map((column) => [cellField(line, column), cellsOf(text, line)[column]]),
      ),
    );
  }
  return { cellsOf, withCells, isCorrected, fieldsOf };
}

/** The one that is written like this, else the one that is found by the same words: `4`, `office`, `Local office`, `4. Local office`. */
export function named<One>(
  among: readonly One[],
  typed: string,
  namesOf: (one: One) => readonly string[],
): One | undefined {
  const has = (fold: (name: string) => string) =>
    among.find((one) => fold(typed) !== '' && namesOf(one).some((name) => fold(name) === fold(typed)));
  return has((name) => name.toLowerCase()) ?? has(searchKey);
}

/** The day of a cell: `2026-04-10`, `10.4.2026`, `10/04/2026`, or the number of a day in a workbook. */
export function dayOf(text: string): PlainDate | undefined {
  if (/^[34567]\d{4}$/.test(text)) return addDays('1899-12-30', Number(text));
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\.?$/.exec(text) ?? [];
  const date = day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isPlainDate(date) ? date : undefined;
}
