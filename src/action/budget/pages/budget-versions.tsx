import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { BudgetVersion } from '../queries-versions.ts';

/** Every version of the budget, the one that holds first. */
export function BudgetVersions({
  versions,
  currency,
}: {
  versions: readonly BudgetVersion[];
  currency: string;
}) {
  const language = useLanguage();
  const { t } = language;
  if (versions.length === 0) return null;
  return (
    <Table
      caption={t('action.budget.version.title')}
      rows={versions}
      columns={[
        {
          head: t('action.budget.version.number'),
          cell: ({ number }) => String(number),
          href: ({ number }) => `/staff/budget/lines?version=${number}`,
        },
        {
          head: t('action.budget.version.kind'),
          cell: ({ kind }) => t(`action.budget.version.kind.${kind}`),
        },
        { head: t('common.date'), cell: ({ datedOn }) => language.day(datedOn) },
        { head: t('common.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
        {
          head: t('common.total'),
          numeric: true,
          cell: ({ totalMinor }) => language.money(money(totalMinor, currency)),
        },
        { head: t('action.contract.set_by'), cell: ({ setBy }) => <span dir="auto">{setBy}</span> },
        { head: t('action.contract.set_at'), cell: ({ setAt }) => <DateTime at={setAt} zone={zone} /> },
      ]}
    />
  );
}
