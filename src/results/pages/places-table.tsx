import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';

/** A value by jurisdiction, the region last, with the total below. */
export function PlacesTable({
  places,
  total,
}: {
  places: readonly { jurisdiction: string | null; text: string }[];
  total: string;
}) {
  const { t, locale } = useLanguage();
  return (
    <Table
      caption={t('results.by_jurisdiction')}
      narrow="lines"
      rows={places}
      columns={[
        {
          head: t('results.jurisdiction'),
          cell: ({ jurisdiction }) =>
            jurisdiction === null ? t('results.region') : jurisdictionName(jurisdiction, locale),
        },
        { head: t('results.value'), numeric: true, cell: ({ text }) => text },
      ]}
      foot={[t('results.total'), total]}
    />
  );
}
