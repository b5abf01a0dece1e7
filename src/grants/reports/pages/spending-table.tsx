import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { ChangedBudget } from '../queries-budget.ts';
import type { Spending } from '../spending.ts';

/** What the project may spend under each heading, what it has spent, and what is left of it. */
export function SpendingTable({
  language,
  currency,
  spending,
  changed,
}: {
  language: Language;
  currency: string;
  spending: readonly Spending[];
  /** By which change the budget is what it is. */
  changed: ChangedBudget;
}) {
  const { t } = language;
  const written = (minor: number) => language.money(money(minor, currency));
  const left = (minor: number) =>
    minor < 0 ? (
      <Tag tone="bad">{t('grants.spending.over', { amount: written(-minor) })}</Tag>
    ) : (
      written(minor)
    );
  const total = (of: 'budgetMinor' | 'beforeMinor' | 'hereMinor' | 'leftMinor') =>
    spending.reduce((sum, row) => sum + row[of], 0);
  if (spending.length === 0) return null;
  return (
    <>
      {changed ? <p class="govuk-body">{changedText(language, changed)}</p> : null}
      <Table
        caption={t('grants.spending.title')}
        rows={spending}
        columns={[
          { head: t('grants.line.heading'), cell: ({ heading }) => t(`forms.heading.${heading}`) },
          { head: t('grants.spending.budget'), numeric: true, cell: (row) => written(row.budgetMinor) },
          { head: t('grants.spending.before'), numeric: true, cell: (row) => written(row.beforeMinor) },
          { head: t('grants.spending.here'), numeric: true, cell: (row) => written(row.hereMinor) },
          { head: t('grants.spending.left'), numeric: true, cell: (row) => left(row.leftMinor) },
        ]}
        foot={[
          t('common.total'),
          written(total('budgetMinor')),
          written(total('beforeMinor')),
          written(total('hereMinor')),
          left(total('leftMinor')),
        ]}
      />
    </>
  );
}

function changedText({ t, day }: Language, { number, from }: NonNullable<ChangedBudget>): string {
  return number === null
    ? t('grants.addendum.budget_by_notice', { day: day(from) })
    : t('grants.addendum.budget_by_addendum', { number, day: day(from) });
}
