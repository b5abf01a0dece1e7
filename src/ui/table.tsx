import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { EmptyState } from './empty-state.tsx';
import { useLanguage } from './language-context.ts';

export type Column<Row> = {
  readonly head: string;
  cell(row: Row): Child;
  /** Figures: aligned at the end, in columns. */
  readonly numeric?: boolean;
  /** The cell that names its row (`th scope="row"`); the first column when none says so. */
  readonly names?: boolean;
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
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {columns.map(({ head, numeric }) => (
            <th scope="col" class={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {columns.map(({ cell }, index) => inCell(cells[index]!, cell(row)))}
          </tr>
        ))}
      </tbody>
      {foot ? (
        <tfoot class="m-table__foot">
          <tr class="govuk-table__row">
            {foot.map((cell, index) => (
              <td
                class={`govuk-table__cell${columns[index]?.numeric ? ' govuk-table__cell--numeric' : ''}`}
                data-label={columns[index]?.head}
              >
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

/** A cell's tags are the same in every row: made once a table, since a long list is mostly cells. */
function tagsOf({ head, numeric }: { head: string; numeric?: boolean }, names: boolean) {
  return names
    ? {
        open: html`<th scope="row" class="govuk-table__header m-typed" data-label="${head}">`,
        close: raw('</th>'),
      }
    : {
        open: html`<td class="govuk-table__cell${numeric ? ' govuk-table__cell--numeric' : ''}" data-label="${head}">`,
        close: raw('</td>'),
      };
}

function inCell({ open, close }: ReturnType<typeof tagsOf>, content: Child): Child[] {
  return [open, content, close];
}
