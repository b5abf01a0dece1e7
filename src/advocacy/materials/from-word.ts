import type { LeftOut, WordRun } from '../../platform/documents/docx-runs.ts';
import type { WordBlock, WordText } from '../../platform/documents/read-docx.ts';
import { type BodyBlock, isOpen, mustFitTables, type Piece, parseBody } from './markup.ts';
import { writeBody } from './write-body.ts';

/** Signs of a Word text as it is read, before it is written: each block, run and sign of a footnote takes work. */
export function lengthOfWord({ blocks, notes }: WordText): number {
  const ofRuns = (runs: readonly WordRun[]): number =>
    runs.reduce((sum, { text }) => sum + 1 + text.length, 0);
  const ofNotes = new Map([...notes].map(([id, runs]) => [id, ofRuns(runs)]));
  const withNotes = (runs: readonly WordRun[]) =>
    runs.reduce((sum, { note }) => sum + (ofNotes.get(note ?? '') ?? 0), ofRuns(runs));
  return blocks.reduce(
    (sum, block) =>
      sum +
      1 +
      (block.kind === 'table' ? block.rows.flat() : [block.runs]).reduce(
        (all, runs) => all + withNotes(runs),
        0,
      ),
    0,
  );
}

/** `title` is empty where the file has none of its own. */
export type FromWord = {
  readonly title: string;
  readonly body: string;
  readonly left: ReadonlyMap<LeftOut, number>;
};

/** The text of a Word file as somebody would type it here, and how often it has what is left out. Problems: those of `mustFitTables`. */
export function bodyFromWord(whole: WordText): FromWord {
  const title = titleOf(whole);
  const word = title === '' ? whole : { ...whole, blocks: whole.blocks.slice(1) };
  const left = new Map(word.left);
  const leave = (what: LeftOut) => void left.set(what, (left.get(what) ?? 0) + 1);
  const notes: string[] = [];
  const pieces = (runs: readonly WordRun[], { inNote = false } = {}): Piece[] =>
    joined(runs).flatMap((run): Piece[] => {
      if (run.note === undefined) return piecesOf(run, leave);
      const text = word.notes.get(run.note);
      if (inNote || !text) return [];
      const said = inline(pieces(text, { inNote: true }));
      if (said === '') return [];
      if (!notes.includes(said)) notes.push(said);
      return [{ note: notes.indexOf(said) + 1 }];
    });
  const levelOf = levelsOf(word, leave);
  const blocks: BodyBlock[] = [];
  let list: { id: string; items: Piece[][] } | undefined;
  for (const block of word.blocks) {
    if (block.kind !== 'item') {
      list = undefined;
      blocks.push(blockOf(block, pieces, levelOf));
      continue;
    }
    if (list?.id !== block.list) {
      list = { id: block.list, items: [] };
      blocks.push({ kind: 'list', ordered: block.ordered, items: list.items });
    }
    list.items.push(pieces(block.runs));
  }
  const text = [writeBody({ blocks, notes: [] }), ...notes.map((said, at) => `[^${at + 1}]: ${said}`)].join(
    '\n\n',
  );
  mustFitTables(text, 'file');
  // As it is read here: what Word had more of (spaces, empty lines) is not kept.
  return { title, body: writeBody(parseBody(text)), left };
}

/** The heading that a file of another program begins with, where no other is as high: it is the title. */
function titleOf({ blocks: [first, ...rest], isOwn }: WordText): string {
  if (isOwn || first?.kind !== 'heading') return '';
  const isAlone = rest.every((block) => block.kind !== 'heading' || block.level > first.level);
  return isAlone ? plain(first.runs) : '';
}

type Pieces = (runs: readonly WordRun[]) => Piece[];
const inline = (pieces: readonly Piece[]) =>
  writeBody({ blocks: [{ kind: 'paragraph', pieces }], notes: [] })
    .replaceAll('\n', ' ')
    .trim();

function blockOf(
  block: Exclude<WordBlock, { kind: 'item' }>,
  pieces: Pieces,
  levelOf: (level: number) => 1 | 2,
): BodyBlock {
  if (block.kind === 'heading')
    return { kind: 'heading', level: levelOf(block.level), text: plain(block.runs) };
  if (block.kind !== 'table') return { kind: block.kind, pieces: pieces(block.runs) };
  const [head = [], ...rows] = block.rows;
  return { kind: 'table', head: head.map(plain), rows: rows.map((cells) => cells.map(pieces)) };
}

const plain = (runs: readonly WordRun[]) =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', ' ')
    .trim();

/** Two levels of headings: of a file of ours the second and third, of another the highest that it has and the next. */
function levelsOf({ blocks, isOwn }: WordText, leave: (what: LeftOut) => void): (level: number) => 1 | 2 {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const highest = isOwn ? 2 : Math.min(...levels.filter((level) => level > 0));
  return (level) => {
    if (level > highest + 1) leave('heading_level');
    return level <= highest ? 1 : 2;
  };
}

/** Word cuts a word where it likes: runs that look the same are one. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const found: WordRun[] = [];
  for (const run of runs) {
    const before = found.at(-1);
    if (
      before &&
      run.note === undefined &&
      before.note === undefined &&
      before.bold === run.bold &&
      before.to === run.to
    )
      found[found.length - 1] = { ...before, text: before.text + run.text };
    else found.push(run);
  }
  return found;
}

function piecesOf({ text, bold, to }: WordRun, leave: (what: LeftOut) => void): Piece[] {
  if (to !== undefined && !to.startsWith('mailto:')) {
    const address = to.replaceAll('(', '%28').replaceAll(')', '%29');
    // What is printed of a link names its address, too.
    const words = (text.endsWith(` (${to})`) ? text.slice(0, -to.length - 3) : text)
      .replace(/[[\]\n]/g, ' ')
      .trim();
    const isLink = words !== '' && words.length <= 300 && isOpen(address) && !/[\s<>"\\]/.test(address);
    if (isLink && words !== to) return [{ link: words, to: address }];
    if (!isLink) leave('link');
  }
  if (!bold) return [text];
  return text.split('\n').flatMap((line, at): Piece[] => {
    const words = line.replaceAll('*', '');
    return [...(at > 0 ? ['\n'] : []), ...(words.trim() === '' ? [words] : [{ bold: words }])];
  });
}
