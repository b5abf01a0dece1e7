import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { type Cell, type ReportTable, textOf } from '../../report/report-table.ts';

/** A table of a report on a page, with the same cells as in its files. */
export function TableOf({ table, empty }: { table: ReportTable; empty?: string }) {
  const language = useLanguage();
  const { caption, columns, rows, foot = [] } = table;
  return (
    <Table
      caption={caption}
      rows={rows}
      {...(empty ? { empty } : {})}
      {...(foot[0] ? { foot: foot[0].map((cell) => textOf(language, cell)) } : {})}
      columns={columns.map(({ head, numeric }, at) => ({
        head,
        ...(numeric ? { numeric } : {}),
        cell: (cells: readonly Cell[]) => <span dir="auto">{textOf(language, cells[at] ?? null)}</span>,
      }))}
    />
  );
}
