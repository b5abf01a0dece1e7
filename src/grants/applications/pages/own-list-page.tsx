import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { money } from '../../../platform/money.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { OwnRow } from '../queries-lists.ts';
import { publicState } from '../rules.ts';
import { ownFilter, ownSorts } from '../schema.ts';
import { StateTag } from './state-tag.tsx';

/** An organisation's own applications: drafts to go on with, and what became of the others. */
export function OwnListPage({
  context,
  applications,
  next,
}: {
  context: Context;
  applications: readonly OwnRow[];
  next: string | undefined;
}) {
  const { language, query } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('grants.application.own.title')}</Heading>
      <ButtonLink href="/calls">{t('grants.application.own.find_call')}</ButtonLink>
      <FilterForm action="/applications" typed={filterOnly(query)}>
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={ownFilter.shape.state
            .unwrap()
            .unwrap()
            .options.map((value) => ({
              value,
              text: t(`grants.application.state.${value}`),
            }))}
        />
        <SortSelect sorts={ownSorts} />
      </FilterForm>
      <Table
        caption={t('grants.application.own.title')}
        hideCaption
        rows={applications}
        empty={t('grants.application.own.empty')}
        columns={[
          {
            head: t('grants.application.title'),
            names: true,
            cell: (row) => (
              <a class="govuk-link" href={`/applications/${row.id}`}>
                {row.title || t('grants.application.untitled')}
              </a>
            ),
          },
          { head: t('grants.call.number'), cell: (row) => row.number ?? row.callNumber },
          { head: t('common.state'), cell: (row) => <StateTag state={publicState(row.state, row.told)} /> },
          {
            head: t('grants.application.requested'),
            numeric: true,
            cell: (row) =>
              row.requestedMinor === null ? '–' : language.money(money(row.requestedMinor, row.currency)),
          },
          {
            head: t('grants.application.when'),
            cell: (row) =>
              row.submittedAt ? (
                <DateTime at={row.submittedAt} zone={row.deadlineZone} />
              ) : row.deadlineAt ? (
                <>
                  {t('grants.application.until')} <DateTime at={row.deadlineAt} zone={row.deadlineZone} />
                </>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
