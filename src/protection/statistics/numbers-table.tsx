import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import type { PlaceName } from '../place-name.ts';
import { cellOf, type ReleaseContent } from './content.ts';
import { lineName } from './line-name.ts';
import { all, tables } from './rules/families.ts';

type Shown = Pick<ReleaseContent, 'table' | 'rows' | 'columns' | 'cells'>;

/** A table as the public reads it: "–" for what is hidden, and no word of how small that is. */
export function NumbersTable({
  content,
  placeName,
  hideCaption,
}: {
  content: Shown;
  placeName: PlaceName;
  hideCaption?: boolean;
}) {
  const language = useLanguage();
  const { t, number } = language;
  const words = { language, placeName };
  const { rows, columns } = tables[content.table];
  const hidden = (
    <>
      <span aria-hidden="true">–</span>
      <span class="govuk-visually-hidden">{t('release.hidden')}</span>
    </>
  );
  const show = (row: string, column: string) => {
    const value = cellOf(content, row, column);
    return value === null ? hidden : number(value);
  };
  return (
    <>
      <p class="m-scroll-hint m-quiet">{t('release.numbers.scroll')}</p>
      <Table
        caption={t('release.numbers.caption')}
        {...(hideCaption ? { hideCaption } : {})}
        narrow="scroll"
        rows={content.rows}
        foot={[t('release.total'), ...[...content.columns, all].map((column) => show(all, column))]}
        columns={[
          { head: t(`release.dimension.${rows}`), cell: (row) => lineName(words, rows, row) },
          ...content.columns.map((column) => ({
            head: lineName(words, columns, column),
            numeric: true,
            cell: (row: string) => show(row, column),
          })),
          { head: t('release.total'), numeric: true, cell: (row: string) => show(row, all) },
        ]}
      />
    </>
  );
}
