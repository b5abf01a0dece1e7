import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { CofinancingSource } from '../../contract/cofinancing.ts';
import type { Income } from '../queries.ts';
import { fundingRows } from '../rules.ts';

/** What each source gave beside the contribution, against what the contract says. Below it the sums. */
export function FundingTable({
  caption,
  currency,
  sources,
  entries,
}: {
  caption: string;
  currency: string;
  sources: readonly CofinancingSource[];
  entries: readonly Income[];
}) {
  const language = useLanguage();
  const { t } = language;
  const rows = fundingRows(sources, entries, '0001-01-01');
  const amount = (minor: number | null) => (minor === null ? '–' : language.money(money(minor, currency)));
  const sum = (name: 'promised' | 'received') => rows.reduce((all, row) => all + (row[name] ?? 0), 0);
  return (
    <Table
      caption={caption}
      rows={rows}
      empty={t('action.income.none')}
      columns={[
        {
          head: t('action.income.source'),
          cell: ({ kind, source }) =>
            kind === 'bank_interest' ? t('action.income.kind.bank_interest') : <bdi>{source}</bdi>,
        },
        { head: t('action.income.promised'), numeric: true, cell: ({ promised }) => amount(promised) },
        { head: t('action.income.received'), numeric: true, cell: ({ received }) => amount(received) },
      ]}
      {...(rows.length > 0
        ? { foot: [t('common.total'), amount(sum('promised')), amount(sum('received'))] }
        : {})}
    />
  );
}
