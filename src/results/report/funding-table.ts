import type { FundingFacts } from './financial.ts';
import { amountCell, type FinancialContent, sumCell } from './financial-tables.ts';
import type { Cell, ReportTable } from './report-table.ts';

/** The sources of funding: the contribution, co-financing by source, and bank interest, each with what the contract says and what came in. */
export function fundingTable(content: FinancialContent, funding: FundingFacts): ReportTable {
  const { language, facts, financial } = content;
  const { t } = language;
  const { currency } = facts;
  const rows = [
    {
      name: t('results.funding.contribution'),
      promised: financial.contract.contributionMinor,
      ...funding.contribution,
    },
    ...funding.others.map((one) => ({
      ...one,
      name:
        one.kind === 'bank_interest'
          ? t('action.income.kind.bank_interest')
          : t('results.funding.cofinancing', { source: one.source }),
    })),
  ];
  const amount = (minor: number | null): Cell => (minor === null ? null : amountCell(content, minor));
  const column = (head: string) => ({ head: t(head), numeric: true, currency });
  const sum = (name: 'promised' | 'inPeriod' | 'received') =>
    rows.reduce((all, row) => all + (row[name] ?? 0), 0);
  return {
    caption: t('results.funding.title'),
    columns: [
      { head: t('action.income.source'), width: 3 },
      column('results.funding.promised'),
      column('results.funding.in_period'),
      column('results.funding.received'),
    ],
    rows: rows.map((row) => [row.name, amount(row.promised), amount(row.inPeriod), amount(row.received)]),
    foot: [
      [
        t('results.total'),
        sumCell(content, 'B', sum('promised')),
        sumCell(content, 'C', sum('inPeriod')),
        sumCell(content, 'D', sum('received')),
      ],
    ],
  };
}
