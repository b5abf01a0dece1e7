import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { FigureTable } from '../figure-tables.ts';
import { textOf } from '../report-table.ts';

/** A table of figures, each row leading to the records behind it. */
export function FigureRows({ table: { caption, columns, rows, foot = [], hrefs } }: { table: FigureTable }) {
  const language = useLanguage();
  return (
    <Table
      caption={caption}
      rows={rows.map((cells, at) => ({ cells, href: hrefs[at] }))}
      {...(foot[0] ? { foot: foot[0].map((cell) => textOf(language, cell)) } : {})}
      columns={columns.map(({ head, numeric }, at) => ({
        head,
        ...(numeric ? { numeric } : {}),
        cell: ({ cells, href }: { cells: (typeof rows)[number]; href: string | undefined }) => {
          const text = textOf(language, cells[at] ?? null);
          return at === 0 && href ? (
            <a class="govuk-link" href={href} dir="auto">
              {text}
            </a>
          ) : (
            <span dir="auto">{text}</span>
          );
        },
      }))}
    />
  );
}
