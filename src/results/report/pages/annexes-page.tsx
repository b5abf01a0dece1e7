import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { FigureTable } from '../figure-tables.ts';
import { FigureRows } from './figure-rows.tsx';

/** The annexes of a report, each row leading to the records behind it. */
export function AnnexesPage({ name, tables }: { name: string; tables: readonly FigureTable[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={name}>{t('results.figures.title')}</Heading>
      <p class="govuk-body-l">{t('results.annex.intro')}</p>
      {tables.length === 0 ? <p class="govuk-body">{t('results.annex.none')}</p> : null}
      {tables.map((table) => (
        <FigureRows table={table} />
      ))}
    </>
  );
}
