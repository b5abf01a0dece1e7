import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { money } from '../../../platform/money.ts';
import { Folded } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { PlaceLine } from '../places.ts';
import { AmountCell, ShareCell } from './status-cells.tsx';

/** Each jurisdiction on a line: its sub-grants, what was paid of them, and what its records add to the targets. */
export function PlaceLines({ places, currency }: { places: readonly PlaceLine[]; currency: string }) {
  const language = useLanguage();
  const { t, locale, number } = language;
  return (
    <Folded summary={t('results.status.by_jurisdiction')} rows={places.length}>
      <Table
        caption={t('results.status.by_jurisdiction')}
        rows={places}
        columns={[
          {
            head: t('results.jurisdiction'),
            cell: ({ jurisdiction }) =>
              jurisdiction === null ? t('results.region') : jurisdictionName(jurisdiction, locale),
          },
          { head: t('results.status.sub_grants'), numeric: true, cell: ({ subGrants }) => number(subGrants) },
          {
            head: t('results.status.sub_grants_committed'),
            numeric: true,
            cell: ({ committed }) => language.money(money(committed, currency)),
          },
          {
            head: t('results.status.sub_grants_paid'),
            numeric: true,
            cell: ({ paid, committed }) =>
              committed > 0 ? <AmountCell minor={paid} budget={committed} currency={currency} /> : '–',
          },
          {
            head: t('results.status.contribution'),
            numeric: true,
            cell: ({ contribution }) => <ShareCell share={contribution} />,
          },
        ]}
      />
    </Folded>
  );
}
