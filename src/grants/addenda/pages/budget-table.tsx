import { headings } from '../../../forms/index.ts';
import { type Currency, money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { type Headings, totalOf } from '../headings.ts';

/** The budget by heading that is in force today, with its total. */
export function BudgetTable({ budget, currency }: { budget: Headings | null; currency: Currency }) {
  const language = useLanguage();
  const { t } = language;
  if (!budget) return null;
  const written = (minor = 0) => language.money(money(minor, currency));
  return (
    <Table
      caption={t('grants.addendum.budget_today')}
      rows={headings.filter((heading) => budget[heading])}
      columns={[
        {
          head: t('grants.addendum.headings'),
          names: true,
          cell: (heading) => t(`forms.heading.${heading}`),
        },
        { head: t('common.amount'), numeric: true, cell: (heading) => written(budget[heading]) },
      ]}
      foot={[t('grants.ledger.total'), written(totalOf(budget))]}
    />
  );
}
