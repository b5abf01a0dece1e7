import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import type { BudgetFigures } from '../budget.ts';

/** Subtotals, total and shares of a budget: the same figures wherever a budget is shown. */
export function BudgetFiguresTable({ figures }: { figures: BudgetFigures }) {
  const language = useLanguage();
  const { t } = language;
  const { currency, total, requested, own, direct, coFinancing } = figures;
  const rows = [
    ...figures.headings
      .filter(({ minor }) => minor !== 0)
      .map(({ heading, minor }) => ({ name: t(`forms.heading.${heading}`), minor, share: '' })),
    { name: t('forms.budget.direct'), minor: direct, share: '' },
    { name: t('forms.budget.total'), minor: total, share: '' },
    { name: t('forms.budget.requested'), minor: requested, share: language.percent(requested, total) },
    {
      name: t('forms.budget.own'),
      minor: own,
      share: language.percent(coFinancing.numerator, coFinancing.denominator),
    },
  ];
  return (
    <Table
      caption={t('forms.budget.figures')}
      rows={rows}
      columns={[
        { head: t('forms.budget.what'), cell: ({ name }) => name, names: true },
        {
          head: t('forms.budget.amount'),
          cell: ({ minor }) => language.money({ minor, currency }),
          numeric: true,
        },
        { head: t('forms.budget.share'), cell: ({ share }) => share, numeric: true },
      ]}
    />
  );
}
