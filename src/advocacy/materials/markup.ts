import { problem } from '../../platform/problem.ts';

/** Columns of a table, and rows of all tables of a text with their heads: a short text could ask for millions of cells. */
export const mostInTables = { columns: 20, rows: 1000 } as const;

/** A stretch of a text: plain, bold, words that lead to an address of https, or the number of a footnote. */
export type Piece =
  | string
  | { readonly bold: string }
  | { readonly link: string; readonly to: string }
  | { readonly note: number };
export type BodyBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Piece[])[] }
  /** Each row has as many cells as the head. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Piece[])[])[];
    };
export type Body = {
  readonly blocks: readonly BodyBlock[];
  /** The footnotes in the order in which the text first points to them; the first one is number 1. */
  readonly notes: readonly (readonly Piece[])[];
};

const heading = /^(#{1,3})[ \t]+(\S.*)$/;
const bullet = /^[-*•][ \t]+(\S.*)$/;
const numbered = /^\d{1,3}[.)][ \t]+(\S.*)$/;
const quoted = /^>[ \t]?(.*)$/;
const row = /^\|(.*)\|$/;
/** The line below the head of a table, as other programs draw it. */
const rule = /^\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+$/;
const footnote = /^\[\^([\p{L}\p{N}-]{1,20})\]:[ \t]*(\S.*)$/u;
const inline =
  /\*\*([^*\n]+)\*\*|\[\^([\p{L}\p{N}-]{1,20})\]|\[([^[\]\n]{1,300})\]\((https:\/\/[^\s()<>"\\]{1,2000})\)/gu;

/**
 * Reads what was typed as headings (`## `, `### `), paragraphs, lists (`- `, `1. `), quotations (`> `), tables (`| a | b |`), bold
 * (`**so**`), links (`[so](https://…)`) and footnotes (`[^1]` in the text, `[^1]: ` on a line of its own). Everything else stays the letters it is: there is no other markup, and no HTML.
 */
export function parseBody(text: string): Body {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const written = new Map<string, string>();
  const rest = lines.map((line) => {
    const [, key, note] = footnote.exec(line) ?? [];
    if (key === undefined || written.has(key)) return line;
    written.set(key, note!);
    return '';
  });
  const order: string[] = [];
  const pieces = (line: string) => piecesOf(line, written, order);
  let room: number = mostInTables.rows;
  const blocks = groupsOf(rest).flatMap(({ kind, lines: own }): BodyBlock | [] => {
    if (kind === 'heading') {
      const [, signs, title] = heading.exec(own[0]!)!;
      return { kind, level: signs!.length === 3 ? 2 : 1, text: title!.trim() };
    }
    if (kind === 'bullet' || kind === 'numbered') {
      const sign = kind === 'bullet' ? bullet : numbered;
      const items = own.map((line) => pieces(sign.exec(line)![1]!.trim()));
      return { kind: 'list', ordered: kind === 'numbered', items };
    }
    if (kind === 'row') {
      const kept = own.filter((line, at) => at === 0 || !rule.test(line)).slice(0, room);
      room -= kept.length;
      return kept.length > 0 ? tableOf(kept, pieces) : [];
    }
    const plain = kind === 'quote' ? own.map((line) => quoted.exec(line)![1]!) : own;
    return { kind, pieces: pieces(plain.join('\n').trim()) };
  });
  // A footnote may point to another one: the list grows while it is read.
  const notes: (readonly Piece[])[] = [];
  for (let at = 0; at < order.length; at++) notes.push(pieces(written.get(order[at]!)!));
  return { blocks, notes };
}

type Kind = 'heading' | 'paragraph' | 'quote' | 'bullet' | 'numbered' | 'row';
function kindOf(line: string): Kind {
  if (heading.test(line)) return 'heading';
  if (bullet.test(line)) return 'bullet';
  if (numbered.test(line)) return 'numbered';
  if (row.test(line)) return 'row';
  return quoted.test(line) ? 'quote' : 'paragraph';
}

const cellsOf = (line: string) => row.exec(line)![1]!.split(/(?<!\\)\|/);

/** The first line is the head; a row has as many cells as the widest line. A sign `|` in a cell is written `\\|`. */
function tableOf(lines: readonly string[], pieces: (line: string) => Piece[]): BodyBlock {
  const cells = lines.map((line) =>
    cellsOf(line)
      .slice(0, mostInTables.columns)
      .map((cell) => cell.trim().replaceAll('\\|', '|')),
  );
  const width = Math.max(...cells.map((one) => one.length));
  const [head, ...rows] = cells.map((one) => [...one, ...Array<string>(width - one.length).fill('')]);
  return { kind: 'table', head: head!, rows: rows.map((one) => one.map(pieces)) };
}

/** What is beyond is not drawn, so it is not taken. Problems: `table_too_wide` (max), `too_many_table_rows` (max). */
export function mustFitTables(text: string, field: string): void {
  const rows = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => row.test(line) && !rule.test(line));
  const { columns: widest, rows: most } = mostInTables;
  if (rows.some((line) => cellsOf(line).length > widest))
    throw problem('table_too_wide', { max: widest }, { field });
  if (rows.length > most) throw problem('too_many_table_rows', { max: most }, { field });
}

/** Lines that stand together: of one kind, without an empty line between them; each heading for itself. */
function groupsOf(lines: readonly string[]): { kind: Kind; lines: string[] }[] {
  const groups: { kind: Kind; lines: string[] }[] = [];
  let open: { kind: Kind; lines: string[] } | undefined;
  for (const line of lines.map((one) => one.trim())) {
    const kind = kindOf(line);
    if (line === '' || (kind === 'quote' && line === '>')) open = undefined;
    else if (open?.kind === kind && kind !== 'heading') open.lines.push(line);
    else {
      open = { kind, lines: [line] };
      groups.push(open);
    }
  }
  return groups;
}

/** A name before the host hides where an address leads. */
export function isOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}

function piecesOf(text: string, written: ReadonlyMap<string, string>, order: string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(inline)) {
    const [whole, bold, key, words, to] = found;
    // A sign that points nowhere stays as it was typed, and so does a link that does not say where it leads.
    if (key !== undefined && !written.has(key)) continue;
    if (to !== undefined && !isOpen(to)) continue;
    if (found.index > from) pieces.push(text.slice(from, found.index));
    if (bold !== undefined) pieces.push({ bold });
    else if (words !== undefined) pieces.push({ link: words, to: to! });
    else {
      if (!order.includes(key!)) order.push(key!);
      pieces.push({ note: order.indexOf(key!) + 1 });
    }
    from = found.index + whole.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function said(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('bold' in piece) return piece.bold;
      return 'link' in piece ? piece.link : ' ';
    })
    .join('');
}

/** What a block says, without its signs: the items of a list and the cells of a table each on a line. */
export function wordsOf(block: BodyBlock): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'list') return block.items.map(said).join('\n');
  if (block.kind === 'table')
    return [...block.head, ...block.rows.flatMap((cells) => cells.map(said))].join('\n');
  return said(block.pieces);
}

/** The words without their signs, quotations left out: others' words are theirs. */
export function ownWords(text: string): string {
  const { blocks, notes } = parseBody(text);
  return [...blocks.map((block) => (block.kind === 'quote' ? '' : wordsOf(block))), ...notes.map(said)].join(
    '\n',
  );
}
