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
      empty={t('advocacy.engagement.none')}
      columns={[
        { head: t('common.date'), cell: ({ happenedOn }) => <Day date={happenedOn} /> },
        {
          head: t('advocacy.engagement.subject'),
          names: true,
          href: ({ id }) => `/staff/engagements/${id}`,
          cell: ({ subject }) => subject,
        },
        {
          head: t('advocacy.engagement.kind'),
          cell: ({ kind, withdrawnAt }) =>
            withdrawnAt === null ? t(`advocacy.engagement.kind.${kind}`) : t('advocacy.engagement.withdrawn'),
        },
        {
          head: t('advocacy.engagement.offices'),
          cell: ({ offices }) => (
            <bdi>{offices.map(({ office, institution }) => `${office}, ${institution}`).join('; ')}</bdi>
          ),
        },
        { head: t('common.jurisdiction'), cell: (row) => <bdi>{placeOf(row, language)}</bdi> },
        {
          head: t('advocacy.engagement.next_on'),
          cell: ({ nextOn, nextDoneAt, withdrawnAt }) =>
            nextOn && nextDoneAt === null && withdrawnAt === null ? <Day date={nextOn} /> : '–',
        },
      ]}
    />
  );
}
