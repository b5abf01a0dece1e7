import type { IncomeForm } from './schema.ts';

/** Bank interest of 40 euros, five days ago. */
export function buildIncome(over: Partial<IncomeForm> = {}): IncomeForm {
  return {
    ...{ kind: 'bank_interest', source: 'Bank of the Action', receivedOn: '2026-11-20' },
    ...{ currency: 'EUR', amount: 40_00, note: '', reason: 'It is right because the bank says so.' },
    ...over,
  };
}
