import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { Agreement } from '../agreements/queries.ts';
import type { Balance } from './rules.ts';

/** The balance of a sub-grant in words, for pages and documents. */
export function balanceRows(
  { t, money: written }: Language,
  {
    amountMinor,
    currency,
    rules,
  }: Pick<Agreement, 'amountMinor' | 'currency'> & {
    readonly rules: Pick<Agreement['rules'], 'coFinancingPercent'>;
  },
  balance: Balance,
): { readonly key: string; readonly value: string }[] {
  const amount = (minor: number) => written(money(minor, currency));
  return [
    { key: t('grants.agreement.amount'), value: amount(amountMinor) },
    { key: t('grants.closing.paid'), value: amount(balance.paidMinor) },
    { key: t('grants.ledger.accepted'), value: amount(balance.acceptedMinor) },
    {
      key: t('grants.closing.final', { percent: 100 - rules.coFinancingPercent }),
      value: amount(balance.finalMinor),
    },
    { key: t('grants.closing.recoverable'), value: amount(balance.recoverableMinor) },
  ];
}
