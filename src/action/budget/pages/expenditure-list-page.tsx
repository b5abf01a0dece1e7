import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import type { ActionFile } from '../../definition/schema.ts';
import type { Participant } from '../../queries.ts';
import type { Expenditure } from '../queries.ts';

/** What was spent, the latest first, with its document, its own currency and the rate. */
export function ExpenditureListPage({
  action,
  partners,
  rows,
  filter,
  next,
  csv,
}: {
  action: ActionFile;
  partners: readonly Participant[];
  rows: readonly Expenditure[];
  filter: Readonly<Record<string, string>>;
  next: string | undefined;
  csv: string;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const headings = action.budgetHeadings.map(({ key, number, name }) => ({
    value: key,
    text: `${number}. ${inLanguage(name, locale)}`,
  }));
  const shown = (minor: number, currency: string) => language.money(money(minor, currency));
  return (
    <>
      <Heading>{t('action.expenditure.list.title')}</Heading>
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
          { head: t('common.description'), cell: (row) => row.description },
          { head: t('action.expenditure.spent_on'), cell: (row) => <Day date={row.spentOn} /> },
          {
            head: t('action.budget.partner'),
            cell: (row) => partners.find(({ id }) => id === row.partnerId)?.name ?? '',
          },
          {
            head: t('action.budget.heading'),
            cell: (row) => headings.find(({ value }) => value === row.heading)?.text ?? row.heading,
          },
          { head: t('action.expenditure.document'), cell: (row) => row.documentReference },
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
