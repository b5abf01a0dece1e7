import type { Context, Typed } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { may } from '../../../platform/permissions.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import { callPermissions } from '../permissions.ts';
import type { CallRow } from '../queries.ts';
import { phaseOf } from '../rules.ts';
import { callSorts } from '../schema.ts';
import { PhaseTag } from './phase-tag.tsx';

/** Staff's list of calls, latest deadline first. */
export function CallListPage({
  context,
  calls,
  typed,
  next,
}: {
  context: Context;
  calls: readonly CallRow[];
  typed: Typed;
  next: string | undefined;
}) {
  const { language, actor, now } = context;
  const { t, locale } = language;
  return (
    <>
      <Heading>{t('grants.call.list.title')}</Heading>
      {may(actor, callPermissions.draft, undefined) ? (
        <ButtonLink href="/staff/calls/new">{t('grants.call.draft.action')}</ButtonLink>
      ) : null}
      <FilterForm action="/staff/calls" typed={typed}>
        <Select
          name="state"
          label={t('grants.call.state.label')}
          empty={t('common.any')}
          options={(['draft', 'published', 'cancelled'] as const).map((value) => ({
            value,
            text: t(`grants.call.phase.${value}`),
          }))}
        />
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((value) => ({ value, text: jurisdictionName(value, locale) }))}
        />
        <SortSelect sorts={callSorts} />
      </FilterForm>
      <Table
        caption={t('grants.call.list.title')}
        hideCaption
        rows={calls}
        empty={t('grants.call.list.empty')}
        columns={[
          { head: t('grants.call.number'), cell: (call) => <span class="m-code">{call.number}</span> },
          {
            head: t('grants.call.title'),
            names: true,
            cell: (call) => (
              <a class="govuk-link" href={`/staff/calls/${call.id}`}>
                {inLanguage(call.title, locale)}
              </a>
            ),
          },
          {
            head: t('grants.call.where'),
            cell: (call) =>
              call.jurisdiction
                ? jurisdictionName(call.jurisdiction, locale)
                : t('grants.call.scope.regional'),
          },
          {
            head: t('grants.call.deadline'),
            cell: (call) =>
              call.deadlineAt ? <DateTime at={call.deadlineAt} zone={call.deadlineZone} /> : '–',
          },
          { head: t('grants.call.state.label'), cell: (call) => <PhaseTag phase={phaseOf(call, now)} /> },
          { head: t('grants.call.received'), numeric: true, cell: (call) => call.submitted },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}
