import type { Context, Typed } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import type { Screening } from '../queries.ts';
import { screeningStates } from '../schema.ts';

/** The latest screening of each organisation. */
export function ScreeningsPage({
  context,
  screenings,
  typed,
  next,
}: {
  context: Context;
  screenings: readonly Screening[];
  typed: Typed;
  next: string | undefined;
}) {
  const { t, number } = context.language;
  const title = t('grants.screening.all.title');
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">{t('grants.screening.all.text')}</p>
      <FilterForm action="/staff/screenings" typed={typed}>
        <Select
          name="state"
          label={t('grants.screening.filter')}
          empty={t('common.any')}
          options={screeningStates.map((value) => ({ value, text: t(`grants.screening.filter.${value}`) }))}
        />
      </FilterForm>
      <Table
        caption={title}
        hideCaption
        rows={screenings}
        empty={t('grants.screening.all.none')}
        columns={[
          {
            head: t('common.organisation'),
            names: true,
            cell: ({ organisationName }) => organisationName,
            href: ({ organisationId }) => `/staff/organisations/${organisationId}/screening`,
          },
          { head: t('grants.screening.list.listed_on'), cell: ({ listedOn }) => <Day date={listedOn} /> },
          {
            head: t('grants.screening.screened_at'),
            cell: ({ screenedAt }) => <DateTime at={screenedAt} zone={zone} />,
          },
          { head: t('grants.screening.hits'), numeric: true, cell: ({ hits }) => number(hits) },
          {
            head: t('grants.screening.filter.waiting'),
            numeric: true,
            cell: ({ waiting }) => number(waiting),
          },
          { head: t('grants.screening.filter.upheld'), numeric: true, cell: ({ upheld }) => number(upheld) },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
