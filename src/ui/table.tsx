import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { escapeToBuffer, type HtmlEscapedString } from 'hono/utils/html';
import { EmptyState } from './empty-state.tsx';
import { useLanguage } from './language-context.ts';

export type Column<Row> = {
  readonly head: string;
  cell(row: Row): Child;
  /** Figures: aligned at the end, in columns. */
  readonly numeric?: boolean;
  /** The cell that names its row (`th scope="row"`); the first column when none says so. */
  readonly names?: boolean;
  /** Where a cell that is plain text leads: it is drawn as a link. */
  href?(row: Row): string | undefined;
  /** A number or key to be compared letter by letter: one width for every letter. Plain text only. */
  readonly code?: boolean;
};

/**
 * Rows under a caption. On a narrow screen each row stands as a small card with its column names (`stack`),
 * or the table scrolls sideways in a region one can focus (`scroll`, for columns of figures), or each row is a line or two of its
 * cells without the column names (`lines`, for many short rows whose cells say themselves what they are).
 */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  foot,
  narrow = 'stack',
  scrolls = false,
  empty,
}: {
  caption: string;
  /** The caption repeats the heading just above: keep it for those who hear the page. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Totals: one cell a column, the first one their name. */
  foot?: readonly Child[];
  narrow?: 'stack' | 'scroll' | 'lines';
  /** Many columns: on a wide screen the table scrolls within itself where the page has no room for it, and never widens the page. */
  scrolls?: boolean;
  /** What to say instead of an empty table. */
  empty?: string;
}) {
  const language = useLanguage();
  if (rows.length === 0)
    return (
      <>
        {hideCaption ? null : (
          <p class="govuk-body govuk-table__caption govuk-table__caption--m">{caption}</p>
        )}
        <EmptyState>{empty ?? language.t('ui.table.empty')}</EmptyState>
      </>
    );
  const naming = Math.max(
    columns.findIndex(({ names }) => names),
    0,
  );
  const cells = columns.map((column, index) => tagsOf(column, index === naming));
  const table = (
    <table class={`govuk-table m-table m-table--${narrow}`}>
      <caption class={hideCaption ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map(({ head, numeric }) => (
            <th scope="col" class={numeric ? 'm-n' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map((row) => inRow(columns, cells, row))}</tbody>
      {foot ? (
        <tfoot class="m-table__foot">
          <tr>
            {foot.map((cell, index) => (
              // The first one names the row of totals: it is nothing of its column.
              <td
                class={columns[index]?.numeric ? 'm-n' : undefined}
                data-label={index === 0 ? '' : columns[index]?.head}
              >
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
  return narrow !== 'scroll' && !scrolls ? (
    table
  ) : (
    <section
      class={narrow === 'scroll' ? 'm-scroll' : 'm-scroll m-scroll--fits'}
      aria-label={caption}
      tabindex={0}
    >
      {table}
    </section>
  );
}

type Tags = { readonly open: string; readonly close: string };

/** A cell's tags are the same in every row: made once a table, since a long list is mostly cells. */
function tagsOf(
  { head, numeric, code }: { head: string; numeric?: boolean; code?: boolean },
  names: boolean,
): Tags {
  const cell = names
    ? html`<th scope="row" data-label="${head}">`
    : html`<td${raw(numeric ? ' class="m-n"' : '')} data-label="${head}">`;
  const close = names ? '</th>' : '</td>';
  return code
    ? { open: `${cell}<span class="m-code">`, close: `</span>${close}` }
    : { open: `${cell}`, close };
}

/**
 * Most cells are plain text, or a piece of HTML that a component wrote: escaped and written at once, a row in one piece, where an
 * element a cell would cost ten times that. What has to be drawn first stands between two pieces.
 */
function inRow<Row>(columns: readonly Column<Row>[], cells: readonly Tags[], row: Row): Child {
  const parts: Child[] = [];
  const written: [string] = ['<tr>'];
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    const { open, close } = cells[at]!;
    const content = column.cell(row);
    const href = column.href?.(row);
    written[0] += open;
    if (href !== undefined) {
      written[0] += '<a class="govuk-link" href="';
      escapeToBuffer(href, written);
      written[0] += '">';
    }
    if (typeof content === 'string') escapeToBuffer(content, written);
    else if (isWritten(content)) written[0] += content;
    else {
      parts.push(raw(written[0]), content);
      written[0] = '';
    }
    written[0] += href === undefined ? close : `</a>${close}`;
  }
  written[0] += '</tr>';
  return parts.length === 0 ? raw(written[0]) : [...parts, raw(written[0])];
}

/** HTML that `html` or `raw` made: a text that says of itself that it is escaped. */
function isWritten(content: Child): content is HtmlEscapedString {
  return content instanceof String && (content as HtmlEscapedString).isEscaped === true;
}
