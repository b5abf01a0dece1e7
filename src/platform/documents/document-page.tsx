import type { Child } from 'hono/jsx';
import { type Block, type Document, linkedRunsOf, type Text } from './document.ts';

/** How a long document is read on a page. */
export type LongDocument = {
  /** Draws what it has, below its title: the `id` of each of its first two levels of headings, and what it says. */
  contents(parts: readonly { readonly id: string; readonly name: string }[]): Child;
  /** Draws a table; one of many rows may be closed at first. */
  table(drawn: Child, table: { readonly caption: string; readonly rows: number }): Child;
};

/** A document as the body of a page, to read before it is signed or sent. The title is the page's heading. */
export function DocumentPage({ document, long }: { document: Document; long?: LongDocument }) {
  const { visibility, language } = document;
  let above = 1;
  const idOf = (block: Block) => (long ? `h${document.blocks.indexOf(block)}` : undefined);
  const parts = document.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 ? [{ id: idOf(block)!, name: block.text }] : [],
  );
  return (
    <article class="m-document">
      {document.demonstration ? (
        <p class="govuk-body-s">
          <strong>{language.t('documents.demonstration')}</strong>
        </p>
      ) : null}
      <p class="govuk-body-s">{document.header}</p>
      <h1 class="govuk-heading-l">{document.title}</h1>
      {long?.contents(parts)}
      {document.blocks.map((block) => {
        if (block.kind === 'table' && long)
          return long.table(<TableOnPage block={block} />, {
            caption: block.caption,
            rows: block.rows.length,
          });
        if (block.kind !== 'heading') return <BlockOnPage block={block} document={document} />;
        above = Math.min(block.level + 1, above + 1);
        return <Heading level={above} text={block.text} id={idOf(block)} />;
      })}
      {visibility.eu ? <p class="govuk-body-s">{visibility.eu.disclaimer}</p> : null}
    </article>
  );
}

function Heading({ level, text, id }: { level: number; text: string; id: string | undefined }) {
  const Tag = `h${level}` as 'h2';
  return (
    <Tag id={id} class={level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}>
      {text}
    </Tag>
  );
}

function BlockOnPage({
  block,
  document: { language },
}: {
  block: Exclude<Block, { kind: 'heading' }>;
  document: Document;
}) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class="govuk-body">
          <Lines text={block.text} />
        </p>
      );
    case 'note':
      return (
        <div class="govuk-inset-text" lang={block.lang} dir={block.lang && 'auto'}>
          <Lines text={block.text} />
        </div>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li>
          <Lines text={item} />
        </li>
      ));
      return block.ordered ? (
        <ol class="govuk-list govuk-list--number">{items}</ol>
      ) : (
        <ul class="govuk-list govuk-list--bullet">{items}</ul>
      );
    }
    case 'keyValues':
      return (
        <dl class="govuk-summary-list">
          {block.pairs.map(({ key, value }) => (
            <div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">{key}</dt>
              <dd class="govuk-summary-list__value" dir="auto">
                <Lines text={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableOnPage block={block} />;
    case 'code':
      return <p class="govuk-body">{block.text}</p>;
    case 'signatures':
      return (
        <ul class="govuk-list">
          {block.lines.map(({ name, role, organisation }) => (
            <li>
              <strong>{organisation}</strong>
              {name === '' ? null : (
                <>
                  <br />
                  {language.t('documents.signature.name', { name })}
                </>
              )}
              {role === '' ? null : (
                <>
                  <br />
                  {language.t('documents.signature.role', { role })}
                </>
              )}
            </li>
          ))}
        </ul>
      );
    case 'fields':
      return (
        <p class="govuk-body">
          {block.fields.map(({ before, value, control, behind }) => (
            <>
              {before} {control === 'tick' ? value ? '☒' : '☐' : <Lines text={value || '…'} />} {behind}{' '}
            </>
          ))}
        </p>
      );
    case 'newSheet':
      return <hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible" />;
  }
}

/** The markup of the platform's own tables (ui/table): rows become cards on a narrow screen. */
function TableOnPage({
  block: { caption, columns, rows, foot = [] },
}: {
  block: Extract<Block, { kind: 'table' }>;
}) {
  const side = (at: number) => (columns[at]?.align === 'end' ? 'm-n' : undefined);
  return (
    <table class="govuk-table m-table m-table--stack">
      {caption ? <caption class="govuk-table__caption govuk-table__caption--s">{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map(({ head }, at) => (
            <th scope="col" class={side(at)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, at) => (
              <td class={side(at)} data-label={columns[at]?.head}>
                <Lines text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot.length > 0 ? (
        <tfoot class="m-table__foot">
          {foot.map((row) => (
            <tr>
              {row.map((cell, at) => (
                <td class={side(at)} data-label={columns[at]?.head}>
                  <Lines text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      ) : null}
    </table>
  );
}

/** Runs with the line breaks that were typed, and links that can be followed. */
function Lines({ text }: { text: Text }) {
  return (
    <>
      {linkedRunsOf(text).map((run) => {
        const lines = run.text.split('\n').map((line, at) => (
          <>
            {at > 0 ? <br /> : null}
            {line}
          </>
        ));
        const words = run.bold ? <strong>{lines}</strong> : lines;
        return run.to === undefined ? (
          words
        ) : (
          <a class="govuk-link" href={run.to} rel="noopener noreferrer nofollow">
            {words}
          </a>
        );
      })}
    </>
  );
}
