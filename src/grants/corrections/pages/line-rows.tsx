import type { Language } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { BillList } from '../../bills/pages/bill-list.tsx';
import type { Bill } from '../../bills/queries.ts';
import type { Line } from '../../reports/queries.ts';

/** The expenditure that is corrected, as its report shows it, with its bills beside it. */
export function lineRows({ t, day, money: written }: Language, line: Line, bills: readonly Bill[]) {
  const original = written(money(line.originalMinor, line.originalCurrency));
  return [
    { key: t('grants.line.heading'), value: t(`forms.heading.${line.heading}`) },
    { key: t('grants.line.document'), value: line.documentReference },
    ...(line.supplier
      ? [{ key: t('grants.line.supplier'), value: <span dir="auto">{line.supplier}</span> }]
      : []),
    { key: t('grants.line.spent_on'), value: day(line.spentOn) },
    {
      key: t('grants.line.original_and_rate'),
      value: line.rateMonth ? `${original} · ${line.rate} (${line.rateMonth.slice(0, 7)})` : original,
    },
    { key: t('grants.line.bill'), value: <BillList beside={{ bills, twins: [] }} /> },
    { key: t('grants.correction.claimed'), value: written(money(line.amountMinor, line.currency)) },
  ];
}
