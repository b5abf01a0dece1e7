import { localeName } from '../../../platform/language/locales.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Mentoring } from '../queries.ts';
import { MentoringTag } from './mentoring-tag.tsx';

/** The mentors of one agreement, for readers who may open what they wrote. */
export function MentorTable({ mentorings }: { mentorings: readonly Mentoring[] }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('grants.mentoring.title')}
      rows={mentorings}
      empty={t('grants.mentoring.none')}
      columns={[
        {
          head: t('grants.mentoring.mentor'),
          names: true,
          cell: ({ id, mentorName }) => (
            <a class="govuk-link" href={`/mentorings/${id}`}>
              <bdi>{mentorName}</bdi>
            </a>
          ),
        },
        {
          head: t('grants.mentoring.languages'),
          cell: ({ languages }) => languages.map(localeName).join(', '),
        },
        { head: t('grants.mentoring.since'), cell: ({ since }) => <Day date={since} /> },
        {
          head: t('grants.mentoring.ended_on'),
          cell: ({ endedOn }) => (endedOn ? <Day date={endedOn} /> : '–'),
        },
        { head: t('common.state'), cell: (row) => <MentoringTag mentoring={row} /> },
      ]}
    />
  );
}
