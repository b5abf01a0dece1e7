import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { WeighedRate } from '../weigh-rates.ts';

const tones: Readonly<Record<WeighedRate['standing'], Tone>> = {
  new: 'good',
  known: 'plain',
  differs: 'waiting',
};

/** What was read: a rate a row, with what it would do. */
export function ReadTable({ rates, first }: { rates: readonly WeighedRate[]; first: boolean }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('action.rates.check.read')}
      hideCaption={!first}
      narrow="lines"
      rows={rates}
      columns={[
        {
          head: t('action.rates.month'),
          names: true,
          cell: ({ month, currency }) => `${month.slice(0, 7)} ${currency}`,
        },
        { head: t('action.rates.for_one_euro'), numeric: true, cell: ({ rate }) => rate },
        {
          head: t('action.rates.check.standing'),
          cell: ({ standing, doubt }) => (
            <>
              <Tag tone={tones[standing]}>{t(`action.rates.check.standing.${standing}`)}</Tag>{' '}
              {doubt ? <Tag tone="bad">{t('action.rates.check.standing.doubtful')}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  );
}
