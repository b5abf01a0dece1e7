import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { type BudgetFigures, budgetRows } from '../budget.ts';

/** Subtotals, total and shares of a budget: the same figures wherever a budget is shown. */
export function BudgetFiguresTable({ figures }: { figures: BudgetFigures }) {
  const language = useLanguage();
  const { t } = language;
  const { currency } = figures;
  return (
    <Table
      caption={t('forms.budget.figures')}
      rows={budgetRows(figures)}
      columns={[
        { head: t('forms.budget.what'), cell: ({ name }) => t(name), names: true },
        {
          head: t('forms.budget.amount'),
          cell: ({ minor }) => language.money({ minor, currency }),
          numeric: true,
        },
        {
          head: t('forms.budget.share'),
          cell: ({ share }) => (share ? language.percent(share.numerator, share.denominator) : ''),
          numeric: true,
        },
      ]}
    />
  );
}
