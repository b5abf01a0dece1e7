/** A row of a table with the line of the file on which it begins, from 1. */
export type StreamedRow = { readonly line: number; readonly cells: readonly string[] };

/** No text in UTF-8, or a row that is made to fill a memory: `line` is where it is. */
export class UnreadableTable extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`the table cannot be read at line ${line}`);
    this.line = line;
  }
}

/**
 * The rows of a CSV text of any length, one after another: cells may be in quotation marks and hold line breaks; empty rows are left out. No
 * more than a row is in memory. Throws `UnreadableTable` at what is no UTF-8, and at a row of more cells or signs than `most` says.
 */
export async function* streamCsv(
  content: AsyncIterable<Uint8Array>,
  { delimiter, most }: { delimiter: string; most: { readonly cells: number; readonly signs: number } },
): AsyncGenerator<StreamedRow> {
  let line = 1;
  let begins = 1;
  let cells: string[] = [];
  let cell = '';
  let signs = 0;
  let quoted = false;
  // A quotation mark within quotation marks: it ends them, or the next one says that it was meant.
  let ending = false;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): StreamedRow | undefined => {
    endCell();
    const row = { line: begins, cells };
    cells = [];
    signs = 0;
    begins = line;
    return row.cells.some((one) => one.trim() !== '') ? row : undefined;
  };
  for await (const text of textOf(content, () => line)) {
    for (const sign of text) {
      if (sign === '\n') line++;
      if (++signs > most.signs || cells.length >= most.cells) throw new UnreadableTable(begins);
      if (quoted && ending) {
        ending = false;
        if (sign === '"') {
          cell += sign;
          continue;
        }
        quoted = false;
      }
      if (quoted) {
        if (sign === '"') ending = true;
        else cell += sign;
      } else if (sign === '"' && cell === '') quoted = true;
      else if (sign === delimiter) endCell();
      else if (sign === '\n') {
        const row = endRow();
        if (row) yield row;
      } else if (sign !== '\r') cell += sign;
    }
  }
  if (quoted && !ending) throw new UnreadableTable(begins);
  const row = endRow();
  if (row) yield row;
}

async function* textOf(content: AsyncIterable<Uint8Array>, line: () => number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new UnreadableTable(line());
    }
  };
  for await (const bytes of content) yield decoded(bytes);
  yield decoded();
}
