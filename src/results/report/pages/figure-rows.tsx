import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { FigureTable } from '../figure-tables.ts';
import { cellText, headOf, linesBelow, textOf } from '../report-table.ts';

type Row = {
  readonly cells: FigureTable['rows'][number];
  readonly href: string | undefined;
  readonly place: number;
};

/** A table of figures, each row leading to the records behind it; and for who may ask, to a question about its figures. */
export function FigureRows({
  table,
  ask,
  hideCaption = false,
}: {
  table: FigureTable;
  /** The address of a question about a row. */
  ask?: ((row: number) => string) | undefined;
  /** The heading just above says what the caption says. */
  hideCaption?: boolean;
}) {
  const language = useLanguage();
  const { caption, columns, rows, foot = [], hrefs } = table;
  return (
    <>
      <Table
        caption={caption}
        hideCaption={hideCaption}
        scrolls={columns.length > 4}
        rows={rows.map((cells, place) => ({ cells, href: hrefs[place], place }))}
        {...(foot[0]
          ? {
              foot: [
                ...foot[0].map((cell, at) => cellText(language, cell, columns[at])),
                ...(ask ? [''] : []),
              ],
            }
          : {})}
        columns={[
          ...columns.map(({ numeric, ...column }, at) => ({
            head: headOf(column),
            ...(numeric ? { numeric } : {}),
            cell: ({ cells, href }: Row) => {
              const text = cellText(language, cells[at] ?? null, columns[at]);
              if (text === '') return text;
              return at === 0 && href ? (
                <a class="govuk-link" href={href} dir="auto">
                  {text}
                </a>
              ) : (
                <span dir="auto">{text}</span>
              );
            },
          })),
          ...(ask
            ? [
                {
                  head: language.t('results.report.ask.figure.head'),
                  cell: ({ cells, place }: Row) => (
                    <a class="govuk-link" href={ask(place)}>
                      {language.t('results.report.ask.figure.action')}
                      <span class="govuk-visually-hidden">: {textOf(language, cells[0] ?? null)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {linesBelow(language, table).map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </>
  );
}
