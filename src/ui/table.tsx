import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { escapeToBuffer } from 'hono/utils/html';
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
  href?(row: Row): string;
  /** A number or key to be compared letter by letter: one width for every letter. Plain text only. */
  readonly code?: boolean;
};

/**
 * Rows under a caption. On a narrow screen each row stands as a small card with its column names (`stack`),
 * or the table scrolls sideways in a region one can focus (`scroll`, for columns of figures).
 */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  foot,
  narrow = 'stack',
  empty,
}: {
  caption: string;
  /** The caption repeats the heading just above: keep it for those who hear the page. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Totals: one cell a column. */
  foot?: readonly Child[];
  narrow?: 'stack' | 'scroll';
  /** What to say instead of an empty table. */
  empty?: string;
}) {
  const language = useLanguage();
  if (rows.length === 0) return <EmptyState>{empty ?? language.t('ui.table.empty')}</EmptyState>;
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
      <tbody>
        {rows.map((row) => [
          rowOpen,
          columns.map((column, index) => inCell(cells[index]!, column.cell(row), column.href?.(row))),
          rowClose,
        ])}
      </tbody>
      {foot ? (
        <tfoot class="m-table__foot">
          <tr>
            {foot.map((cell, index) => (
              <td class={columns[index]?.numeric ? 'm-n' : undefined} data-label={columns[index]?.head}>
                {cell}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
  return narrow === 'stack' ? (
    table
  ) : (
    <section class="m-scroll" aria-label={caption} tabindex={0}>
      {table}
    </section>
  );
}

const rowOpen = raw('<tr>');
const rowClose = raw('</tr>');

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

/** Most cells are plain text: escaped and written at once, where an element a cell would cost ten times that. */
function inCell({ open, close }: Tags, content: Child, href: string | undefined): Child {
  if (typeof content !== 'string') return [raw(open), content, raw(close)];
  const written = [open] as [string];
  if (href !== undefined) {
    written[0] += '<a class="govuk-link" href="';
    escapeToBuffer(href, written);
    written[0] += '">';
  }
  escapeToBuffer(content, written);
  written[0] += href === undefined ? close : `</a>${close}`;
  return raw(written[0]);
}
