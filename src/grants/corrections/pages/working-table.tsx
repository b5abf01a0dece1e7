import { money } from '../../../platform/money.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { balanceRows } from '../../closing/balance-rows.ts';
import type { CorrectionRecord } from '../queries.ts';
import { type Working, workingOf } from '../working.ts';

/** What follows for the sub-grant from a correction that waits: the rows of the balance without it and with it. */
export function WorkingTable({ correction }: { correction: CorrectionRecord }) {
  const language = useLanguage();
  const { t } = language;
  const { payments, currency } = correction;
  const { grantMinor: amountMinor, coFinancingPercent, finalReportApproved } = payments;
  const rowsOf = (working: Working) => [
    ...balanceRows(language, { amountMinor, currency, rules: { coFinancingPercent } }, working),
    { key: t('grants.correction.payable'), value: language.money(money(working.payableMinor, currency)) },
  ];
  const { without, corrected } = workingOf(correction);
  const after = rowsOf(corrected);
  return (
    <>
      <Table
        caption={t('grants.correction.working')}
        rows={rowsOf(without).map(({ key, value }, at) => ({ key, without: value, with: after[at]!.value }))}
        columns={[
          { head: t('grants.closing.balance'), names: true, cell: ({ key }) => key },
          { head: t('grants.correction.without'), numeric: true, cell: (row) => row.without },
          { head: t('grants.correction.with'), numeric: true, cell: (row) => row.with },
        ]}
      />
      {finalReportApproved ? null : <p class="govuk-hint">{t('grants.correction.working.so_far')}</p>}
    </>
  );
}
