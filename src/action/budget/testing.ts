import { type Cast, castOf } from '../../../tests/support/cast.ts';
import type { Tx } from '../../platform/work.ts';
import { loadAction } from '../definition/load-action.ts';
import type { ExpenditureForm, ImportForm } from './schema.ts';

const shbb = await loadAction('actions/shbb');

/** The cast of the tests in an Action with the budget headings of `actions/shbb`. */
export function castWithHeadings(tx: Tx): Promise<Cast> {
  return castOf(tx, { definition: shbb });
}

/** A bus ticket of 120 euros, five days ago. */
export function buildExpenditure(over: Partial<ExpenditureForm> = {}): ExpenditureForm {
  return {
    heading: 'travel',
    spent_on: '2026-11-20',
    description: 'Bus to the round table',
    document_reference: 'R-12',
    currency: 'EUR',
    amount: 12_000,
    correction: false,
    supplier: '',
    line: '',
    reason: 'It is right because the contract says so.',
    ...over,
  };
}

/** A budget as it was approved. */
export function buildBudget(lines: string, over: Partial<ImportForm> = {}): ImportForm {
  return { lines, kind: 'approved', datedOn: '2026-01-05', reason: 'As signed.', ...over };
}
