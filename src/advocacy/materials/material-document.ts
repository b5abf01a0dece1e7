import {
  type Block,
  type Document,
  heading,
  keyValues,
  list,
  note,
  paragraph,
  type Run,
  table,
} from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import { type Cited, citationText } from './citation.ts';
import type { MaterialContent, PublishedText } from './content.ts';
import { type Body, type BodyBlock, type Piece, parseBody } from './markup.ts';
import type { PublishedEdition } from './queries-published.ts';
import { translationOf, whereOf } from './words.ts';

/** What stands before the body: the facts, and the summary. */
const front = 2;

export type Printed = {
  readonly content: MaterialContent;
  readonly text: PublishedText;
  readonly edition: Pick<PublishedEdition, 'publishedOn' | 'publishedAt' | 'sha256'>;
  readonly cited: Cited;
  readonly demonstration: boolean;
};

/**
 * A text of an edition as a document, in its own language whoever takes it away. For Word its footnotes are Word's own, and its body is
 * marked, so that it can be brought back.
 */
export function materialDocument(language: Language, printed: Printed, { forWord = false } = {}): Document {
  const { content, text, edition, cited, demonstration } = printed;
  const { t, day } = language;
  const body = parseBody(text.body);
  const drawn = forWord ? wordBody(body) : { blocks: bodyBlocks(body, t('advocacy.material.notes')) };
  return {
    title: text.title,
    language,
    date: edition.publishedAt,
    header: `${t(`advocacy.material.kind.${content.kind}`)} · ${content.publisher}`,
    visibility: {
      eu: { statement: text.statement, disclaimer: text.disclaimer },
      kosovoFootnote: text.footnote,
    },
    demonstration,
    ...('footnotes' in drawn
      ? { footnotes: drawn.footnotes, editable: [front, front + drawn.blocks.length] as const }
      : {}),
    blocks: [
      keyValues([
        [t('advocacy.material.authors'), content.authors.map(({ name }) => name).join('; ')],
        [t('advocacy.material.published_on'), day(edition.publishedOn)],
        [t('common.jurisdiction'), whereOf(content.jurisdiction, language)],
        [t('advocacy.material.text.origin'), translationOf(text, content.originalLanguage, language)],
        ...(content.edition > 1
          ? ([
              [t('advocacy.material.edition'), String(content.edition)],
              [t('advocacy.material.what_changed'), content.whatChanged],
            ] as const)
          : []),
      ]),
      note(text.summary),
      ...drawn.blocks,
      heading(t('advocacy.material.citation.title'), 1),
      paragraph(citationText(cited, editionWords(language, content.edition))),
      paragraph(`${t('advocacy.material.sha256')} ${edition.sha256}`),
    ],
  };
}

/** How a later edition is named in a citation; nothing for the first. */
export function editionWords({ t }: Language, edition: number): string {
  return edition > 1 ? t('advocacy.material.edition_number', { edition }) : '';
}

function bodyBlocks({ blocks, notes }: Body, notesTitle: string): Block[] {
  return [
    ...blocks.map((block) => blockOf(block, runs)),
    ...(notes.length > 0
      ? [
          heading(notesTitle, 1),
          list(
            notes.map((one) => runs(one)),
            { ordered: true },
          ),
        ]
      : []),
  ];
}

type Drawn = (pieces: readonly Piece[]) => Run[];
function blockOf(block: BodyBlock, runs: Drawn): Block {
  if (block.kind === 'heading') return heading(block.text, block.level);
  if (block.kind === 'list')
    return list(
      block.items.map((item) => runs(item)),
      { ordered: block.ordered },
    );
  if (block.kind === 'table')
    return table(
      '',
      block.head.map((head) => ({ head })),
      block.rows.map((row) => row.map((cell) => runs(cell))),
    );
  return block.kind === 'quote' ? note(runs(block.pieces)) : paragraph(runs(block.pieces));
}

function runs(pieces: readonly Piece[], noteOf: (note: number) => Run = (note) => ` [${note}]`): Run[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string' || 'bold' in piece) return piece;
    return 'link' in piece ? { linked: piece.link, to: piece.to } : noteOf(piece.note);
  });
}

/** Signs and pieces that footnotes may take in Word beside each one's first time: many signs may point to a long one. */
const repeated = 240_000;

/**
 * The body for Word: each sign of a footnote has a footnote of its own, because Word takes no second sign of one. A footnote of a
 * footnote stands in it, in brackets: Word has none. One that is deeper is its number, and so is one that was said before when much was.
 */
export function wordBody({ blocks, notes }: Body): { blocks: Block[]; footnotes: Run[][] } {
  const footnotes: Run[][] = [];
  const told = new Set<number>();
  const lengths = notes.map(lengthOf);
  let room = repeated;
  const isTold = (note: number): boolean => {
    const takes = told.has(note) ? lengths[note - 1]! : 0;
    if (takes > room) return false;
    told.add(note);
    room -= takes;
    return true;
  };
  const inside = (own: number): Run[] =>
    notes[own - 1]!.flatMap((piece): Run[] => {
      if (typeof piece === 'string' || !('note' in piece)) return runs([piece]);
      if (piece.note === own) return [];
      return isTold(piece.note) ? [' (', ...runs(notes[piece.note - 1]!), ')'] : [` [${piece.note}]`];
    });
  const noteOf = (note: number): Run =>
    isTold(note) ? { note: footnotes.push(inside(note)) } : ` [${note}]`;
  return { blocks: blocks.map((block) => blockOf(block, (pieces) => runs(pieces, noteOf))), footnotes };
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, piece) => sum + 1 + (typeof piece === 'string' ? piece.length : JSON.stringify(piece).length),
    0,
  );
