import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { NotificationBanner } from '../../../ui/notification-banner.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { RoundedNote } from '../../../ui/rounded-note.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { Participant } from '../../queries.ts';
import type { ListedExpenditure } from '../queries.ts';
import type { RecordedExpenditure } from '../queries-expenditure.ts';

/**
 * What was spent, the latest first, with its document, its own currency and the rate; a payment whose sub-grant the reader may not know
 * without them.
 */
export function ExpenditureListPage({
  action,
  partners,
  rows: found,
  saved,
  taken,
  late,
  filter,
  next,
  csv,
  mayRecord,
}: {
  action: ActionFile;
  partners: readonly Participant[];
  rows: readonly ListedExpenditure[];
  /** What this reader has just recorded, changed or taken back: it comes first, whatever its day. */
  saved: RecordedExpenditure | undefined;
  /** How many entries of a table were just taken. */
  taken: number | undefined;
  /** How many of them have a day in a frozen period. */
  late: number;
  filter: Readonly<Record<string, string>>;
  next: string | undefined;
  csv: string;
  mayRecord: boolean;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const headings = action.budgetHeadings.map(({ key, number, name }) => ({
    value: key,
    text: `${number}. ${inLanguage(name, locale)}`,
  }));
  const shown = (minor: number, currency: string) => language.money(money(minor, currency));
  const rows: readonly ListedExpenditure[] = saved
    ? [{ ...saved, known: true }, ...found.filter(({ id }) => id !== saved.id)]
    : found;
  return (
    <>
      {saved ? (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">
            {t('action.expenditure.saved', {
              what: saved.description,
              amount: shown(saved.amountMinor, saved.currency),
            })}
          </p>
          <p class="govuk-body">{t('action.expenditure.saved.next')}</p>
        </NotificationBanner>
      ) : null}
      {taken ? (
        <NotificationBanner success>
          <p class="govuk-notification-banner__heading">
            {t('action.expenditure.import.taken', { count: taken })}
          </p>
          <p class="govuk-body">
            {late === taken
              ? t('action.import.taken_late')
              : late > 0
                ? t('action.import.taken_some', { late })
                : t('action.expenditure.import.taken_next')}
          </p>
        </NotificationBanner>
      ) : null}
      <Heading>{t('action.expenditure.list.title')}</Heading>
      {mayRecord ? (
        <ButtonRow>
          <ButtonLink href="/staff/budget/expenditure/new">
            {t('action.expenditure.record.action')}
          </ButtonLink>
          <ButtonLink look="secondary" href="/staff/budget/expenditure/import">
            {t('action.expenditure.import.title')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <RoundedNote rounded={rows.some(({ known }) => !known)} />
      <FilterForm action="/staff/budget/expenditure" typed={filter}>
        <Select
          name="partner"
          label={t('action.budget.partner')}
          empty={t('common.any')}
          options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select
          name="heading"
          label={t('action.budget.heading')}
          empty={t('common.any')}
          options={headings}
        />
      </FilterForm>
      <Table
        caption={t('action.expenditure.list.title')}
        hideCaption
        rows={rows}
        empty={t('action.expenditure.list.none')}
        columns={[
          {
            head: t('common.description'),
            cell: (row) => (
              <>
                {row.known ? (
                  <a class="govuk-link" href={`/staff/budget/expenditure/${row.id}`} dir="auto">
                    {row.description}
                  </a>
                ) : (
                  t('action.expenditure.protected')
                )}
                {row.id === saved?.id ? (
                  <>
                    {' '}
                    <Tag tone="good">{t('action.expenditure.just_saved')}</Tag>
                  </>
                ) : null}
                {row.correctsId ? (
                  <>
                    {' '}
                    <Tag>{t('action.expenditure.counter')}</Tag>
                  </>
                ) : null}
              </>
            ),
          },
          { head: t('action.expenditure.spent_on'), cell: (row) => <Day date={row.spentOn} /> },
          {
            head: t('action.budget.partner'),
            cell: (row) => partners.find(({ id }) => id === row.partnerId)?.name ?? '',
          },
          {
            head: t('action.budget.heading'),
            cell: (row) => headings.find(({ value }) => value === row.heading)?.text ?? row.heading,
          },
          { head: t('action.expenditure.document'), cell: (row) => row.documentReference ?? '–' },
          {
            head: t('action.expenditure.original'),
            numeric: true,
            cell: (row) => shown(row.originalMinor, row.originalCurrency),
          },
          {
            head: t('action.expenditure.rate'),
            numeric: true,
            cell: (row) => (row.rateMonth ? `${row.rate} (${row.rateMonth.slice(0, 7)})` : '–'),
          },
          { head: t('common.amount'), numeric: true, cell: (row) => shown(row.amountMinor, row.currency) },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={csv}>{t('common.download_csv')}</TakeAway>
    </>
  );
}
