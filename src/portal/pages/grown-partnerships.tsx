import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';

/** The public partnerships that grew out of a sub-grant. Nothing where there are none. */
export function GrownPartnerships({
  partnerships,
}: {
  partnerships: readonly { readonly id: string; readonly subject: string }[];
}) {
  const { t } = useLanguage();
  if (partnerships.length === 0) return null;
  return (
    <Table
      caption={t('network.partnership.grown_from_here')}
      rows={partnerships}
      columns={[
        {
          head: t('network.partnership.subject'),
          names: true,
          href: ({ id }) => `/partnerships/${id}`,
          cell: ({ subject }) => subject,
        },
      ]}
    />
  );
}
