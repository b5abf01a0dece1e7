import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Origin } from '../queries-origins.ts';

/** Beside a sub-grant or a gathering: the partnerships that grew out of it. Nothing where there are none. */
export function GrownFromHere({ partnerships, at }: { partnerships: readonly Origin[]; at: string }) {
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
          href: ({ id }) => `${at}/${id}`,
          cell: ({ title }) => title,
        },
      ]}
    />
  );
}
