import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { Correction } from '../queries.ts';

/** What was corrected: before, after, who and why. Nothing where nothing was. */
export function CorrectionTable({ corrections }: { corrections: readonly Correction[] }) {
  const { t } = useLanguage();
  if (corrections.length === 0) return null;
  return (
    <Table
      caption={t('action.rates.corrections')}
      rows={corrections}
      columns={[
        {
          head: t('action.rates.month'),
          names: true,
          cell: ({ month, currency }) => `${month.slice(0, 7)} ${currency}`,
        },
        {
          head: t('action.expenditure.before'),
          cell: ({ before, sourceBefore }) => <span dir="auto">{`${before} (${sourceBefore})`}</span>,
        },
        { head: t('action.expenditure.after'), numeric: true, cell: ({ after }) => after },
        { head: t('common.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
        {
          head: t('action.expenditure.changed_by'),
          cell: ({ correctedAt, correctedBy }) => (
            <>
              <DateTime at={correctedAt} zone={zone} /> <span dir="auto">{correctedBy}</span>
            </>
          ),
        },
      ]}
    />
  );
}
