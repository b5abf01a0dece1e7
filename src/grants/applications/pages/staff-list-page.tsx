import { html } from 'hono/html';
import { dayIn, type PlainDate } from '../../../platform/dates.ts';
import type { Context, Typed } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { money } from '../../../platform/money.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Isolated } from '../../../ui/isolated.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { ShownOf } from '../../../ui/show-all.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Day } from '../../../ui/time.tsx';
import type { SubmittedRow } from '../queries-lists.ts';
import { applicationSorts, askedMarks } from '../schema.ts';
import { StateTag } from './state-tag.tsx';

const states = [
  'submitted',
  'eligible',
  'ineligible',
  'awarded',
  'reserve',
  'rejected',
  'withdrawn',
] as const;

/** What was submitted, to filter, sort and page; drafts are never here. */
export function StaffListPage({
  context,
  applications,
  typed,
  next,
  total,
  csv,
}: {
  context: Context;
  applications: readonly SubmittedRow[];
  typed: Typed;
  next: string | undefined;
  /** How many there are on all pages. */
  total: number;
  csv: string;
}) {
  const { language } = context;
  const { t, locale } = language;
  return (
    <>
      <Heading>{t('grants.application.list.title')}</Heading>
      {typed.call && applications[0] ? (
        <p class="govuk-body">
          {t('grants.call.number')}: <span class="m-code">{applications[0].callNumber}</span>
        </p>
      ) : null}
      <FilterForm action="/staff/applications" typed={typed} keeps={['call']} words={context}>
        <TextInput
          name="search"
          label={t('grants.application.search')}
          width={20}
          autocomplete="off"
          optional
        />
        <Select
          name="state"
          label={t('common.state')}
          empty={t('common.any')}
          options={states.map((value) => ({ value, text: t(`grants.application.state.${value}`) }))}
        />
        <Select
          name="asked"
          label={t('grants.application.asked')}
          empty={t('common.any')}
          options={askedMarks.map((value) => ({ value, text: t(`grants.application.asked.${value}`) }))}
        />
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((value) => ({ value, text: jurisdictionName(value, locale) }))}
        />
        <SortSelect sorts={applicationSorts} />
      </FilterForm>
      <ShownOf shown={applications.length} total={total} />
      {/* The longest list there is: its cells are called, not drawn, and the table writes them at once. */}
      <Table
        caption={t('grants.application.list.title')}
        hideCaption
        narrow="lines"
        rows={applications}
        empty={t('grants.application.list.empty')}
        columns={[
          { head: t('grants.application.number'), code: true, cell: (row) => row.number },
          {
            head: t('grants.application.title'),
            names: true,
            href: (row) => `/staff/applications/${row.id}`,
            cell: (row) => row.title,
          },
          { head: t('common.organisation'), cell: (row) => Isolated({ text: row.organisationName }) },
          {
            head: t('common.state'),
            cell: (row) => Standing({ row, today: dayIn(row.deadlineZone, context.now) }),
          },
          {
            head: t('grants.application.requested'),
            numeric: true,
            cell: (row) =>
              row.requestedMinor === null ? '–' : language.money(money(row.requestedMinor, row.currency)),
          },
          {
            head: t('grants.receipt.received'),
            cell: (row) => (row.submittedAt ? Day({ date: dayIn(row.deadlineZone, row.submittedAt) }) : '–'),
          },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={csv}>{t('common.download_csv')}</TakeAway>
    </>
  );
}

/** Its status, and during the check what its applicant was asked for. */
function Standing({ row, today }: { row: SubmittedRow; today: PlainDate }) {
  const language = useLanguage();
  const { asked } = row;
  if (!asked) return StateTag(row);
  const late = !asked.answered && asked.dueOn < today;
  const word = asked.answered ? 'answered' : late ? 'late' : asked.kind;
  const text = language.t(`grants.application.asked.tag.${word}`, { day: language.day(asked.dueOn) });
  return html`${StateTag(row)} ${Tag({ tone: asked.answered ? 'open' : late ? 'bad' : 'waiting', children: text })}`;
}
