import type { Body, BodyBlock, Piece } from './markup.ts';

/** A body as somebody would type it: what `parseBody` reads of it is the same body. */
export function writeBody({ blocks, notes }: Body): string {
  return [...blocks.map(written), ...notes.map((pieces, at) => `[^${at + 1}]: ${inLine(pieces)}`)].join(
    '\n\n',
  );
}

function written(block: BodyBlock): string {
  if (block.kind === 'heading') return `${block.level === 1 ? '##' : '###'} ${block.text}`;
  if (block.kind === 'list')
    return block.items
      .map((item, at) => `${block.ordered ? `${Math.min(at + 1, 999)}.` : '-'} ${inLine(item)}`)
      .join('\n');
  if (block.kind === 'table')
    return [block.head, ...block.rows.map((cells) => cells.map(inLine))].map(rowOf).join('\n');
  const lines = typed(block.pieces).split('\n');
  return block.kind === 'quote' ? lines.map((line) => `> ${line}`).join('\n') : lines.join('\n');
}

const rowOf = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
const inLine = (pieces: readonly Piece[]) => typed(pieces).replaceAll('\n', ' ').trim();

/** Bold stretches that touch are one. */
function typed(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('bold' in piece) return `**${piece.bold}**`;
      return 'link' in piece ? `[${piece.link}](${piece.to})` : `[^${piece.note}]`;
    })
    .join('')
    .replaceAll('****', '');
}
