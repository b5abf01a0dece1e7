import { cellField, leaveField } from '../platform/files/table-text.ts';
import { useLanguage } from './language-context.ts';
import { type Option, Select } from './select.tsx';
import { TextInput } from './text-input.tsx';
import { Tick } from './tick.tsx';

/** What a row of a table says, so that it is found in the file that it came from. */
export function RowOfTable({ line, cells }: { line: number; cells: Readonly<Record<string, string>> }) {
  const { t } = useLanguage();
  return (
    <p class="govuk-body">
      <strong>{t('action.expenditure.import.line', { line })}</strong>{' '}
      <span class="m-quiet" dir="auto">
        {Object.values(cells).filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}

/** Fields for cells of one row, each under the text of its column, and a way to leave the row out. */
export function RowFields<Column extends string>({
  line,
  columns,
  names,
  choices,
}: {
  line: number;
  columns: readonly Column[];
  names: Readonly<Record<Column, string>>;
  /** Columns whose cells are one of some. */
  choices?: Readonly<Partial<Record<Column, readonly Option[]>>>;
}) {
  const { t } = useLanguage();
  return (
    <>
      {columns.map((column) => {
        const field = {
          name: cellField(line, column),
          label: t('action.import.cell', { column: t(names[column]), line }),
        };
        const options = choices?.[column];
        return options ? (
          <Select {...field} empty={t('common.choose')} options={options} />
        ) : (
          <TextInput {...field} />
        );
      })}
      <Tick name={leaveField(line)} label={t('action.import.leave', { line })} />
    </>
  );
}
