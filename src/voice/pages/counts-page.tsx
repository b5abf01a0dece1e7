import { dayIn } from '../../platform/dates.ts';
import type { Shown } from '../../platform/suppression.ts';
import { zone } from '../../platform/zone.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { TakeTable } from '../../ui/take-table.tsx';
import type { CountTable } from '../count-table.ts';
import { countedOutcomes } from '../rules.ts';

/** How many cases came in each year and what became of them, as everybody may see it. */
export function CountsPage({ tables }: { tables: readonly CountTable[] }) {
  const { t, day } = useLanguage();
  return (
    <>
      <Heading>{t('voice.counts.title')}</Heading>
      <p class="govuk-body">{t('voice.counts.intro')}</p>
      {tables.length === 0 ? (
        <EmptyState action={<ButtonLink href="/voice">{t('voice.report.title')}</ButtonLink>}>
          {t('voice.counts.empty')}
        </EmptyState>
      ) : (
        <TakeTable of="voice" path="/voice/counts" />
      )}
      {tables.map((table) => (
        <>
          <Heading level={2}>{String(table.year)}</Heading>
          <p class="govuk-body m-quiet">
            {t('voice.counts.counted', { day: day(dayIn(zone, table.countedAt)) })}
          </p>
          <YearTable table={table} />
        </>
      ))}
    </>
  );
}

function YearTable({ table }: { table: CountTable }) {
  const { t, number } = useLanguage();
  const show = (value: Shown) =>
    'hidden' in value ? <span class="m-quiet">{t('voice.counts.hidden')}</span> : number(value.shown);
  return (
    <Table
      caption={t('voice.counts.caption', { year: String(table.year) })}
      hideCaption
      rows={table.rows}
      foot={[
        t('voice.counts.total'),
        ...countedOutcomes.map((outcome) => show(table.columns.get(outcome)!)),
        show(table.total),
      ]}
      columns={[
        { head: t('voice.counts.kind'), cell: ({ kind }) => t(`voice.kind.${kind}`) },
        ...countedOutcomes.map((outcome) => ({
          head: t(`voice.outcome.${outcome}`),
          numeric: true,
          cell: ({ cells }: CountTable['rows'][number]) => show(cells.get(outcome)!),
        })),
        { head: t('voice.counts.total'), numeric: true, cell: ({ total }) => show(total) },
      ]}
    />
  );
}
