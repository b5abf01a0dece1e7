import type { Child } from 'hono/jsx';
import { type BodyBlock, type Piece, parseBody } from '../markup.ts';

/** What somebody wrote, as headings below the page's own, paragraphs, lists, quotations and footnotes that lead back. Only ever escaped. `below`: what a page adds below each block, counted from 1. */
export function BodyView({
  body,
  notesTitle,
  below,
}: {
  body: string;
  notesTitle: string;
  below?: (block: number) => Child;
}) {
  const { blocks, notes } = parseBody(body);
  // Each footnote leads back to where it was first pointed to.
  const pointed = new Set<number>();
  return (
    <>
      {blocks.map((block, at) => (
        <>
          <BlockView block={block} pointed={pointed} />
          {below?.(at + 1)}
        </>
      ))}
      {notes.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{notesTitle}</h2>
          <ol class="govuk-list govuk-list--number">
            {notes.map((pieces, at) => (
              <li id={`note-${at + 1}`}>
                <Pieces pieces={pieces} pointed={pointed} />{' '}
                <a class="govuk-link" href={`#to-note-${at + 1}`} aria-label={`${at + 1} ↩`}>
                  ↩
                </a>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}

function BlockView({ block, pointed }: { block: BodyBlock; pointed: Set<number> }) {
  if (block.kind === 'heading')
    return block.level === 1 ? (
      <h2 class="govuk-heading-m">{block.text}</h2>
    ) : (
      <h3 class="govuk-heading-s">{block.text}</h3>
    );
  if (block.kind === 'list') {
    const items = block.items.map((item) => (
      <li>
        <Pieces pieces={item} pointed={pointed} />
      </li>
    ));
    return block.ordered ? (
      <ol class="govuk-list govuk-list--number">{items}</ol>
    ) : (
      <ul class="govuk-list govuk-list--bullet">{items}</ul>
    );
  }
  if (block.kind === 'table')
    return (
      <table class="govuk-table m-table m-table--stack">
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr>
              {row.map((cell, at) => (
                <td data-label={block.head[at]}>
                  <Pieces pieces={cell} pointed={pointed} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  const said = <Pieces pieces={block.pieces} pointed={pointed} />;
  return block.kind === 'quote' ? (
    <blockquote class="govuk-inset-text">{said}</blockquote>
  ) : (
    <p class="govuk-body">{said}</p>
  );
}

function Pieces({ pieces, pointed }: { pieces: readonly Piece[]; pointed: Set<number> }) {
  return (
    <>
      {pieces.map((piece) => {
        if (typeof piece === 'string') return <Lines text={piece} />;
        if ('bold' in piece)
          return (
            <strong>
              <Lines text={piece.bold} />
            </strong>
          );
        if ('link' in piece)
          return (
            <a class="govuk-link" href={piece.to} rel="nofollow noopener">
              {piece.link}
            </a>
          );
        const first = !pointed.has(piece.note);
        pointed.add(piece.note);
        return (
          <sup>
            <a
              class="govuk-link"
              href={`#note-${piece.note}`}
              {...(first ? { id: `to-note-${piece.note}` } : {})}
            >
              [{piece.note}]
            </a>
          </sup>
        );
      })}
    </>
  );
}

/** The line breaks that were typed. */
function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 ? <br /> : null}
          {line}
        </>
      ))}
    </>
  );
}
