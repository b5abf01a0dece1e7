import { dayIn, type PlainDate } from '../../platform/dates.ts';
import { filterOnly } from '../../platform/http/paging.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { Day } from '../../ui/time.tsx';
import { listHandlersPermission } from '../permissions.ts';
import type { CaseFile } from '../queries.ts';
import type { Standing } from '../queries-handlers.ts';
import { caseStates, dueOf } from '../rules.ts';
import { CaseStateTag } from './case-state-tag.tsx';

/** The cases that this person handles; and for those who run the Action how many there are. */
export function DeskPage({
  context,
  cases,
  standing,
  today,
  next,
}: {
  context: Context;
  cases: readonly CaseFile[];
  standing: readonly Standing[] | undefined;
  today: PlainDate;
  next: string | undefined;
}) {
  const { language, actor, query } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('voice.desk.title')}</Heading>
      <p class="govuk-body">{t('voice.desk.intro')}</p>
      {may(actor, listHandlersPermission, undefined) ? (
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/voice/handlers">
            {t('voice.handlers.title')}
          </a>
        </p>
      ) : null}
      <Heading level={2}>{t('voice.desk.mine')}</Heading>
      <FilterForm action="/staff/voice" typed={filterOnly(query)}>
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={caseStates.map((state) => ({ value: state, text: t(`voice.state.${state}`) }))}
        />
      </FilterForm>
      <Table
        caption={t('voice.desk.mine')}
        hideCaption
        rows={cases}
        empty={t('voice.desk.empty')}
        columns={[
          {
            head: t('voice.number'),
            cell: ({ id, number }) => (
              <a class="govuk-link" href={`/staff/voice/cases/${id}`} dir="ltr">
                {number}
              </a>
            ),
          },
          { head: t('voice.counts.kind'), cell: ({ kind }) => t(`voice.kind.${kind}`) },
          {
            head: t('voice.received_on'),
            cell: ({ receivedAt }) => <Day date={dayIn(zone, receivedAt)} />,
          },
          {
            head: t('voice.due_on'),
            cell: (file) => {
              const due = dueOf(file);
              return due ? <Day date={due} /> : '–';
            },
          },
          { head: t('common.state'), cell: (file) => <CaseStateTag file={file} today={today} /> },
        ]}
      />
      <Pagination next={next} />
      {standing ? <StandingTable standing={standing} context={context} /> : null}
    </>
  );
}

function StandingTable({ standing, context }: { standing: readonly Standing[]; context: Context }) {
  const { t, number } = context.language;
  const figures = ['open', 'late', 'closed', 'withoutHandler'] as const;
  return (
    <>
      <Heading level={2}>{t('voice.standing.title')}</Heading>
      <p class="govuk-body">{t('voice.standing.text')}</p>
      <Table
        caption={t('voice.standing.title')}
        hideCaption
        rows={standing}
        empty={t('voice.standing.empty')}
        columns={[
          { head: t('voice.counts.kind'), cell: ({ kind }) => t(`voice.kind.${kind}`) },
          ...figures.map((figure) => ({
            head: t(`voice.standing.${figure === 'withoutHandler' ? 'without_handler' : figure}`),
            numeric: true,
            cell: (row: Standing) => number(row[figure]),
          })),
        ]}
      />
    </>
  );
}
