import {
  type Block,
  type Document,
  heading,
  keyValues,
  list,
  note,
  paragraph,
  type Run,
} from '../../platform/documents/document.ts';
import type { Language } from '../../platform/language/language.ts';
import { type Cited, citationText } from './citation.ts';
import type { MaterialContent, PublishedText } from './content.ts';
import { type Body, type BodyBlock, type Piece, parseBody } from './markup.ts';
import type { PublishedEdition } from './queries-published.ts';
import { translationOf, whereOf } from './words.ts';

export type Printed = {
  readonly content: MaterialContent;
  readonly text: PublishedText;
  readonly edition: Pick<PublishedEdition, 'publishedOn' | 'publishedAt' | 'sha256'>;
  readonly cited: Cited;
  readonly demonstration: boolean;
};

/** A text of an edition as a document, in its own language whoever takes it away. */
export function materialDocument(language: Language, printed: Printed): Document {
  const { content, text, edition, cited, demonstration } = printed;
  const { t, day } = language;
  const body = parseBody(text.body);
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
      ...bodyBlocks(body, t('advocacy.material.notes')),
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
    ...blocks.map(blockOf),
    ...(notes.length > 0 ? [heading(notesTitle, 1), list(notes.map(runs), { ordered: true })] : []),
  ];
}

function blockOf(block: BodyBlock): Block {
  if (block.kind === 'heading') return heading(block.text, block.level);
  if (block.kind === 'list') return list(block.items.map(runs), { ordered: block.ordered });
  return block.kind === 'quote' ? note(runs(block.pieces)) : paragraph(runs(block.pieces));
}

function runs(pieces: readonly Piece[]): Run[] {
  return pieces.map((piece) => (typeof piece === 'object' && 'note' in piece ? ` [${piece.note}]` : piece));
}
