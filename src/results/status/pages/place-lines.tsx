import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Folded } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Share } from '../../measure.ts';
import type { PlaceLine } from '../places.ts';
import { targetsOf } from '../rules.ts';
import { AmountCell, ShareCell } from './status-cells.tsx';

/** Each jurisdiction on a line: time, what was paid to its sub-grants and is still to be paid, and what its records add to the targets. */
export function PlaceLines({
  places,
  time,
  currency,
}: {
  places: readonly PlaceLine[];
  time: Share | null;
  currency: string;
}) {
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
            head: t('results.status.time'),
            numeric: true,
            cell: () => <ShareCell share={time} />,
          },
          {
            head: t('results.status.sub_grants_paid'),
            numeric: true,
            cell: ({ paid, amount }) =>
              amount > 0 ? <AmountCell minor={paid} budget={amount} currency={currency} /> : '–',
          },
          {
            head: t('results.status.committed'),
            numeric: true,
            cell: ({ committed, amount }) =>
              amount > 0 ? <AmountCell minor={committed} budget={amount} currency={currency} /> : '–',
          },
          {
            head: t('results.status.contribution'),
            numeric: true,
            cell: ({ contribution }) => <ShareCell share={contribution} write={targetsOf(number)} />,
          },
        ]}
      />
      <p class="govuk-body m-quiet">{t('results.status.place_rule')}</p>
    </Folded>
  );
}
