import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { cutLineText } from '../cuts.ts';
import type { Assignment } from '../queries.ts';

/** What assessors take off, and why; nothing where nobody takes anything off. `name`: whose cuts they are. */
export function CutTable({
  assessments,
}: {
  assessments: readonly (Pick<Assignment, 'cuts' | 'currency'> & { name: string })[];
}) {
  const language = useLanguage();
  const { t } = language;
  const rows = assessments.flatMap(({ cuts, currency, name }) =>
    cuts.map((cut) => ({ ...cut, currency, name })),
  );
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t('grants.cuts.title')}
      rows={rows}
      columns={[
        { head: t('grants.cuts.by'), cell: ({ name }) => name },
        { head: t('grants.cuts.line'), cell: (row) => <bdi>{cutLineText(language, row)}</bdi> },
        {
          head: t('grants.cuts.amount'),
          numeric: true,
          cell: ({ amountMinor, currency }) => language.money(money(amountMinor, currency)),
        },
        { head: t('common.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
      ]}
    />
  );
}
