import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { placeOf } from '../../recommendations/words.ts';
import type { Engagement } from '../queries.ts';

/** Meetings, letters, submissions and hearings as a table: when, what about, with which offices. */
export function EngagementTable({ rows, caption }: { rows: readonly Engagement[]; caption: string }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      empty={t('influence.none')}
      columns={[
        { head: t('common.date'), cell: ({ happenedOn }) => <Day date={happenedOn} /> },
        {
          head: t('influence.subject'),
          names: true,
          href: ({ id }) => `/staff/engagements/${id}`,
          cell: ({ subject }) => subject,
        },
        {
          head: t('influence.kind'),
          cell: ({ kind, withdrawnAt }) =>
            withdrawnAt === null ? t(`influence.kind.${kind}`) : t('influence.withdrawn'),
        },
        {
          head: t('influence.offices'),
          cell: ({ offices }) => (
            <bdi>{offices.map(({ office, institution }) => `${office}, ${institution}`).join('; ')}</bdi>
          ),
        },
        { head: t('common.jurisdiction'), cell: (row) => <bdi>{placeOf(row, language)}</bdi> },
        {
          head: t('influence.next_on'),
          cell: ({ nextOn, nextDoneAt, withdrawnAt }) =>
            nextOn && nextDoneAt === null && withdrawnAt === null ? <Day date={nextOn} /> : '–',
        },
      ]}
    />
  );
}
