import { type Block, heading, list, paragraph, table } from './document.ts';
import { runsIn, wordsIn } from './typed-runs.ts';

/**
 * What a person typed, as blocks of a document: a blank line begins a paragraph, `## ` a heading, `- ` an item of a list, `1. ` of a
 * numbered one, `**` is around bold words, `[words](https://…)` is a link, and lines with tabs are a table of at most 20 columns and 500
 * rows, as a spreadsheet gives it. Everything else is text as it was typed: nothing is taken for HTML, and no text is refused.
 */
export function typedBlocks(text: string, filling: Filling = asTyped): Block[] {
  const lines = text.split(/\r\n?|\n/);
  const blocks: Block[] = [];
  const seen = new Set<readonly Block[]>();
  for (let at = 0; at < lines.length; ) {
    const asked = filling.line(lines[at]!);
    const drawn = asked && !seen.has(asked) ? asked : undefined;
    if (drawn) seen.add(drawn);
    const [block, next] = drawn ? [undefined, at + 1] : blockAt(lines, at, filling);
    blocks.push(...(drawn ?? (block ? [block] : [])));
    at = next;
  }
  return blocks;
}

/**
 * What is drawn in place of what was typed. It is asked after the marks were read: a figure at the beginning of a line begins no list.
 * `line`: the blocks of a line that stands for them, the same each time, and undefined for every other. They are drawn once: a short
 * text makes no endless document.
 */
export type Filling = {
  readonly text: (typed: string) => string;
  readonly line: (line: string) => readonly Block[] | undefined;
};
const asTyped: Filling = { text: (typed) => typed, line: () => undefined };

const bullet = /^\s*[-•] +(?=\S)/u;
const marked = /^\s*##+ +(?=\S)/u;
const numberOf = (line: string) => Number(/^\s*(\d{1,3})[.)] +(?=\S)/u.exec(line)?.[1] ?? Number.NaN);
const withoutNumber = (line: string) => line.replace(/^\s*\d{1,3}[.)] +/u, '');
const isRow = (line: string | undefined) => line?.includes('\t') === true && /\S/u.test(line);

/** What is wider or longer is no table of a narrative: the lines stay text. */
const mostColumns = 20;
const mostRows = 500;
const isTable = (rows: readonly string[]) =>
  rows.length <= mostRows && rows.every((row) => row.split('\t').length <= mostColumns);

/** The block that begins at a line, and the line after it. */
function blockAt(
  lines: readonly string[],
  at: number,
  filling: Filling,
): readonly [Block | undefined, number] {
  const line = lines[at]!;
  const inRuns = (typed: string) => runsIn(filling.text(typed));
  const plain = (typed: string) => wordsIn(filling.text(typed));
  if (line.trim() === '') return [undefined, at + 1];
  if (marked.test(line)) return [heading(plain(line.replace(marked, '').trim()), 3), at + 1];
  const bullets = runFrom(lines, at, (one) => bullet.test(one));
  if (bullets.length > 0)
    return [list(bullets.map((one) => inRuns(one.replace(bullet, '')))), at + bullets.length];
  const numbered = runFrom(lines, at, (one, place) => numberOf(one) === place + 1);
  if (numbered.length > 0) {
    const items = numbered.map((one) => inRuns(withoutNumber(one)));
    return [list(items, { ordered: true }), at + numbered.length];
  }
  const rows = runFrom(lines, at, isRow);
  if (rows.length > 1)
    return [isTable(rows) ? tableOf(rows, plain) : paragraph(inRuns(rows.join('\n'))), at + rows.length];
  const rest = runFrom(lines, at + 1, (one, place) => !begins(lines, at + 1 + place, one, filling));
  return [paragraph(inRuns([line, ...rest].join('\n'))), at + 1 + rest.length];
}

/** Whether something else than the paragraph before it begins at a line. */
function begins(lines: readonly string[], at: number, line: string, filling: Filling): boolean {
  if (filling.line(line)) return true;
  const isRows = isRow(line) && isRow(lines[at + 1]);
  return line.trim() === '' || marked.test(line) || bullet.test(line) || numberOf(line) === 1 || isRows;
}

function runFrom(
  lines: readonly string[],
  from: number,
  goesOn: (line: string, place: number) => boolean,
): string[] {
  const found: string[] = [];
  for (let at = from; at < lines.length && goesOn(lines[at]!, at - from); at++) found.push(lines[at]!);
  return found;
}

const figure = /^[-–+]?[\d\s.,'’%]*$/u;

/** The first row is the heads; a column of figures is at the end. A row with fewer cells is filled with empty ones. */
function tableOf(lines: readonly string[], plain: (cell: string) => string): Block {
  const rows = lines.map((line) => line.split('\t').map((cell) => plain(cell.trim())));
  const width = Math.max(...rows.map((cells) => cells.length));
  const [heads, ...body] = rows.map((cells) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ''),
  ]);
  const isFigures = (at: number) => body.every((cells) => figure.test(cells[at]!));
  return table(
    '',
    heads!.map((head, at) => ({ head, align: isFigures(at) ? 'end' : 'start' })),
    body,
  );
}
