import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { FigureTable } from '../figure-tables.ts';
import { FigureRows } from './figure-rows.tsx';

/** The annexes of a report, each row leading to the records behind it. */
export function AnnexesPage({
  name,
  tables,
  ask,
}: {
  name: string;
  tables: readonly FigureTable[];
  /** The address at which who may ask does so; undefined for everybody else, and of an earlier version. */
  ask?: string | undefined;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={name}>{t('results.figures.title')}</Heading>
      <p class="govuk-body-l">{t('results.annex.intro')}</p>
      {tables.length === 0 ? <p class="govuk-body">{t('results.annex.none')}</p> : null}
      {tables.map((table, place) => (
        <FigureRows table={table} ask={ask ? (row) => `${ask}?table=${place}&row=${row}` : undefined} />
      ))}
    </>
  );
}
