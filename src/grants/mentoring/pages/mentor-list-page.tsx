import type { Context, Typed } from '../../../platform/http/route.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Mentoring } from '../queries.ts';
import type { AccompaniedRow } from '../queries-list.ts';
import { MentoringTag } from './mentoring-tag.tsx';

/** What this person accompanies, and for an officer which running sub-grants have a mentor and which have none. */
export function MentorListPage({
  context: { language },
  own,
  granted,
  typed,
  next,
}: {
  context: Context;
  own: readonly Mentoring[];
  /** Undefined for readers who appoint nobody. */
  granted: readonly AccompaniedRow[] | undefined;
  typed: Typed;
  next: string | undefined;
}) {
  const { t } = language;
  return (
    <>
      <Heading>{t('grants.mentoring.list.title')}</Heading>
      <Table
        caption={t('grants.mentoring.list.own')}
        rows={own}
        empty={t('grants.mentoring.list.own.none')}
        columns={[
          {
            head: t('grants.agreement.number'),
            names: true,
            cell: (row) => (
              <a class="govuk-link" href={`/mentorings/${row.id}`}>
                {row.agreementNumber}
              </a>
            ),
          },
          { head: t('grants.agreement.sub_grantee'), cell: (row) => <bdi>{row.organisationName}</bdi> },
          { head: t('grants.mentoring.since'), cell: ({ since }) => <Day date={since} /> },
          { head: t('common.state'), cell: (row) => <MentoringTag mentoring={row} /> },
        ]}
      />
      {granted ? (
        <>
          <Heading level={2}>{t('grants.mentoring.list.granted')}</Heading>
          <FilterForm action="/staff/mentors" typed={typed}>
            <Select
              name="mentor"
              label={t('grants.mentoring.mentor')}
              empty={t('common.any')}
              options={(['with', 'without'] as const).map((value) => ({
                value,
                text: t(`grants.mentoring.list.${value}`),
              }))}
            />
          </FilterForm>
          <Table
            caption={t('grants.mentoring.list.granted')}
            hideCaption
            rows={granted}
            empty={t('grants.mentoring.list.granted.none')}
            columns={[
              {
                head: t('grants.agreement.number'),
                names: true,
                cell: ({ id, number }) => (
                  <a class="govuk-link" href={`/agreements/${id}#mentors`}>
                    {number}
                  </a>
                ),
              },
              { head: t('grants.agreement.sub_grantee'), cell: (row) => <bdi>{row.organisationName}</bdi> },
              {
                head: t('grants.mentoring.mentor'),
                cell: ({ mentorName }) =>
                  mentorName ? (
                    <bdi>{mentorName}</bdi>
                  ) : (
                    <Tag tone="waiting">{t('grants.mentoring.missing')}</Tag>
                  ),
              },
            ]}
          />
          <Pagination next={next} />
        </>
      ) : null}
    </>
  );
}
