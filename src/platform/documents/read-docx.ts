import { unpackParts } from '../files/read-text.ts';
import { editableBookmark } from './docx-blocks.ts';
import { linksOf, orderedLists, type Style, type Styles, stylesOf } from './docx-parts.ts';
import { type Leaving, type LeftOut, runsOfParagraph, type WordRun } from './docx-runs.ts';
import { childOf, elementsOf, readXml, valOf, type XmlNode } from './read-xml.ts';

export type WordBlock =
  /** The title has level 0. */
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly WordRun[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: readonly WordRun[] }
  /** Items of one list have the same id. */
  | {
      readonly kind: 'item';
      readonly list: string;
      readonly ordered: boolean;
      readonly runs: readonly WordRun[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly WordRun[])[])[] };
export type WordText = {
  readonly blocks: readonly WordBlock[];
  /** Footnotes and endnotes by the ids that runs have. */
  readonly notes: ReadonlyMap<string, readonly WordRun[]>;
  /** It is a file of ours, and this is the part that is brought back. */
  readonly isOwn: boolean;
  readonly left: ReadonlyMap<LeftOut, number>;
};

const parts =
  /^word\/(?:(?:document|styles|numbering|footnotes|endnotes)\.xml|_rels\/(?:document|footnotes)\.xml\.rels)$/;

/** Cells of a row of a table, and rows of all tables. */
type MostInTables = { readonly columns: number; readonly rows: number };

/**
 * What stands in a Word file (DOCX), and how often it has what is not taken; undefined where it cannot be read. Of tables one more cell of
 * a row, and one more row, is read than `most`, so that it is seen that there are more.
 */
export async function readDocx(
  content: Buffer,
  most: MostInTables = { columns: 63, rows: 10_000 },
): Promise<WordText | undefined> {
  const unpacked = await unpackParts(content, parts).catch(() => undefined);
  if (!unpacked) return undefined;
  const part = (name: string) => {
    const xml = unpacked.get(`word/${name}`);
    return xml === undefined ? undefined : readXml(xml.replace(/^\ufeff/, ''));
  };
  const document = part('document.xml');
  const body = document?.name === 'w:document' ? childOf(document, 'w:body') : undefined;
  if (!body) return undefined;
  const left = new Map<LeftOut, number>();
  const leave: Leaving = (what) => void left.set(what, (left.get(what) ?? 0) + 1);
  const links = linksOf(part('_rels/document.xml.rels'));
  const reading = {
    ...{ styles: stylesOf(part('styles.xml')), ordered: orderedLists(part('numbering.xml')) },
    ...{ links, leave, most, room: { rows: most.rows + 1 } },
  };
  const { nodes, isOwn } = editableOf(elementsOf(body));
  const blocks = blocksOf(nodes, reading);
  const ofNotes = { links: linksOf(part('_rels/footnotes.xml.rels')), leave };
  const notes = new Map([
    ...notesOf('f', part('footnotes.xml'), ofNotes),
    ...notesOf('e', part('endnotes.xml'), ofNotes),
  ]);
  return { blocks, notes, isOwn, left };
}

type Reading = {
  readonly styles: Styles;
  readonly ordered: ReadonlyMap<string, boolean>;
  readonly links: ReadonlyMap<string, string>;
  readonly leave: Leaving;
  readonly most: MostInTables;
  /** Rows that may still be read. */
  readonly room: { rows: number };
};

/** Of a file of ours, what was marked to be brought back. */
function editableOf(nodes: readonly XmlNode[]): { nodes: readonly XmlNode[]; isOwn: boolean } {
  const marks = (node: XmlNode): readonly XmlNode[] => [node, ...elementsOf(node)];
  const from = nodes.findIndex((node) =>
    marks(node).some(
      (one) => one.name === 'w:bookmarkStart' && one.attributes.get('w:name') === editableBookmark,
    ),
  );
  if (from === -1) return { nodes, isOwn: false };
  const id = marks(nodes[from]!)
    .find((one) => one.attributes.get('w:name') === editableBookmark)!
    .attributes.get('w:id');
  const to = nodes.findIndex((node) =>
    marks(node).some((one) => one.name === 'w:bookmarkEnd' && one.attributes.get('w:id') === id),
  );
  // An editor may put the end into the first paragraph behind it.
  return to < from ? { nodes, isOwn: false } : { nodes: nodes.slice(from, to), isOwn: true };
}

const carried = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function blocksOf(nodes: readonly XmlNode[], reading: Reading): WordBlock[] {
  const { leave } = reading;
  return nodes.flatMap((node): WordBlock[] => {
    if (node.name === 'w:p') return paragraphOf(node, reading);
    if (node.name === 'w:tbl') return [tableOf(node, reading)];
    if (carried.has(node.name)) return blocksOf(elementsOf(node), reading);
    if (node.name === 'w:sdt') return blocksOf(elementsOf(node), reading);
    if (node.name === 'w:altChunk') leave('text_box');
    return [];
  });
}

function paragraphOf(node: XmlNode, reading: Reading): WordBlock[] {
  const { styles, ordered, leave } = reading;
  const properties = childOf(node, 'w:pPr');
  const styleId = valOf(properties, 'w:pStyle');
  const style: Style = styles.styleOf(styleId);
  const runs = runsOfParagraph(node, reading);
  if (runs.every(({ text, note }) => text.trim() === '' && note === undefined)) return [];
  if (style.is === 'contents') {
    leave(style.is);
    return [];
  }
  if (style.is === 'heading') return [{ kind: 'heading', level: style.level, runs }];
  const numbering = childOf(properties, 'w:numPr');
  const list = valOf(numbering, 'w:numId') ?? styles.numberedBy(styleId);
  if (list !== undefined && list !== '0') {
    if ((valOf(numbering, 'w:ilvl') ?? '0') !== '0') leave('list_level');
    return [{ kind: 'item', list, ordered: ordered.get(list) ?? false, runs }];
  }
  return [{ kind: style.is === 'quote' ? 'quote' : 'paragraph', runs }];
}

function tableOf(node: XmlNode, reading: Reading): WordBlock {
  const rows = elementsOf(node)
    .filter(({ name }) => name === 'w:tr')
    .slice(0, reading.room.rows);
  reading.room.rows -= rows.length;
  return { kind: 'table', rows: rows.map((row) => cellsOf(row, reading)) };
}

function cellsOf(row: XmlNode, reading: Reading): WordRun[][] {
  const { leave, most } = reading;
  const cells: WordRun[][] = [];
  for (const cell of elementsOf(row).filter(({ name }) => name === 'w:tc')) {
    if (cells.length > most.columns) break;
    const properties = childOf(cell, 'w:tcPr');
    const span = Math.min(20, Number(valOf(properties, 'w:gridSpan') ?? 1) || 1);
    if (span > 1 || childOf(properties, 'w:vMerge')) leave('merged_cell');
    if (childOf(cell, 'w:tbl')) leave('nested_table');
    const lines = elementsOf(cell).filter(({ name }) => name === 'w:p');
    const runs = lines.flatMap((line, at) => [
      ...(at > 0 ? [{ text: ' ', bold: false }] : []),
      ...runsOfParagraph(line, reading),
    ]);
    cells.push(runs, ...Array<WordRun[]>(Math.max(0, span - 1)).fill([]));
  }
  return cells;
}

function notesOf(
  of: 'f' | 'e',
  part: XmlNode | undefined,
  reading: Parameters<typeof runsOfParagraph>[1],
): [string, WordRun[]][] {
  return elementsOf(part)
    .filter(({ attributes }) => !attributes.has('w:type'))
    .map((note) => [
      `${of}${note.attributes.get('w:id') ?? ''}`,
      elementsOf(note)
        .filter(({ name }) => name === 'w:p')
        .flatMap((line) => [...runsOfParagraph(line, reading), { text: ' ', bold: false }]),
    ]);
}
