/** A stretch of a text: plain, bold, or the number of a footnote. */
export type Piece = string | { readonly bold: string } | { readonly note: number };
export type BodyBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Piece[])[] };
export type Body = {
  readonly blocks: readonly BodyBlock[];
  /** The footnotes in the order in which the text first points to them; the first one is number 1. */
  readonly notes: readonly (readonly Piece[])[];
};

const heading = /^(#{1,3})[ \t]+(\S.*)$/;
const bullet = /^[-*•][ \t]+(\S.*)$/;
const numbered = /^\d{1,3}[.)][ \t]+(\S.*)$/;
const quoted = /^>[ \t]?(.*)$/;
const footnote = /^\[\^([\p{L}\p{N}-]{1,20})\]:[ \t]*(\S.*)$/u;
const inline = /\*\*([^*\n]+)\*\*|\[\^([\p{L}\p{N}-]{1,20})\]/gu;

/**
 * Reads what was typed as headings (`## `, `### `), paragraphs, lists (`- `, `1. `), quotations (`> `), bold (`**so**`) and footnotes
 * (`[^1]` in the text, `[^1]: ` on a line of its own). Everything else stays the letters it is: there is no other markup, and no HTML.
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
  const blocks = groupsOf(rest).map(({ kind, lines: own }): BodyBlock => {
    if (kind === 'heading') {
      const [, signs, title] = heading.exec(own[0]!)!;
      return { kind, level: signs!.length === 3 ? 2 : 1, text: title!.trim() };
    }
    if (kind === 'bullet' || kind === 'numbered') {
      const sign = kind === 'bullet' ? bullet : numbered;
      const items = own.map((line) => pieces(sign.exec(line)![1]!.trim()));
      return { kind: 'list', ordered: kind === 'numbered', items };
    }
    const plain = kind === 'quote' ? own.map((line) => quoted.exec(line)![1]!) : own;
    return { kind, pieces: pieces(plain.join('\n').trim()) };
  });
  // A footnote may point to another one: the list grows while it is read.
  const notes: (readonly Piece[])[] = [];
  for (let at = 0; at < order.length; at++) notes.push(pieces(written.get(order[at]!)!));
  return { blocks, notes };
}

type Kind = 'heading' | 'paragraph' | 'quote' | 'bullet' | 'numbered';
function kindOf(line: string): Kind {
  if (heading.test(line)) return 'heading';
  if (bullet.test(line)) return 'bullet';
  if (numbered.test(line)) return 'numbered';
  return quoted.test(line) ? 'quote' : 'paragraph';
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

function piecesOf(text: string, written: ReadonlyMap<string, string>, order: string[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(inline)) {
    const [whole, bold, key] = found;
    // A sign that points nowhere stays as it was typed.
    if (key !== undefined && !written.has(key)) continue;
    if (found.index > from) pieces.push(text.slice(from, found.index));
    if (bold !== undefined) pieces.push({ bold });
    else {
      if (!order.includes(key!)) order.push(key!);
      pieces.push({ note: order.indexOf(key!) + 1 });
    }
    from = found.index + whole.length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** The words without their signs, quotations left out: others' words are theirs. */
export function ownWords(text: string): string {
  const { blocks, notes } = parseBody(text);
  const said = (pieces: readonly Piece[]) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : 'bold' in piece ? piece.bold : ' ')).join('');
  return [
    ...blocks.map((block) => {
      if (block.kind === 'heading') return block.text;
      if (block.kind === 'list') return block.items.map(said).join('\n');
      return block.kind === 'quote' ? '' : said(block.pieces);
    }),
    ...notes.map(said),
  ].join('\n');
}
