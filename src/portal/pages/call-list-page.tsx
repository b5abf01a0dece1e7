import { type Notice, NoticeList, PhaseTag, phaseOf } from '../../grants/index.ts';
import { filterOnly } from '../../platform/http/paging.ts';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';
import { Table } from '../../ui/table.tsx';
import { DateTime } from '../../ui/time.tsx';
import type { CallRow } from '../queries.ts';
import { callSorts } from '../schema.ts';

/** Every call that was published: announced, open and closed. */
export function CallListPage({
  context,
  calls,
  notices,
  next,
}: {
  context: Context;
  calls: readonly CallRow[];
  notices: readonly Notice[];
  next: string | undefined;
}) {
  const { language, query, now } = context;
  const { t, locale } = language;
  const typed = filterOnly(query);
  return (
    <>
      <Heading>{t('portal.calls.title')}</Heading>
      <p class="govuk-body-l">{t('portal.calls.intro')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/next-calls">
          {t('grants.follow.next.title')}
        </a>{' '}
        ·{' '}
        <a class="govuk-link" href="/planned-calls">
          {t('portal.planned.title')}
        </a>
      </p>
      <FilterForm action="/calls" typed={typed}>
        <Select
          name="jurisdiction"
          label={t('portal.calls.for')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
        <SortSelect sorts={callSorts} />
      </FilterForm>
      <Table
        caption={t('portal.calls.title')}
        hideCaption
        rows={calls}
        empty={t('portal.calls.empty')}
        columns={[
          {
            head: t('portal.calls.call'),
            cell: (call) => (
              <a class="govuk-link" href={`/calls/${call.id}`}>
                {inLanguage(call.title, locale)}
              </a>
            ),
          },
          {
            head: t('portal.where'),
            cell: (call) =>
              call.jurisdiction ? jurisdictionName(call.jurisdiction, locale) : t('portal.region'),
          },
          {
            head: t('portal.calls.phase'),
            cell: (call) => <PhaseTag phase={phaseOf({ ...call, state: 'published' }, now)} />,
          },
          {
            head: t('portal.calls.deadline'),
            cell: (call) => <DateTime at={call.deadlineAt} zone={call.deadlineZone} />,
          },
          { head: t('portal.calls.partner'), cell: (call) => call.partnerName },
        ]}
      />
      <NoticeList notices={notices} named />
      <Pagination next={next} />
    </>
  );
}
