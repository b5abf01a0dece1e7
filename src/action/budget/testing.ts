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

/** Freezes a period of June to November at an instant, without its report. */
export async function freezeAutumn(tx: Tx, cast: Cast, frozenAt: string): Promise<void> {
  const { actionId } = cast;
  const days = { startsOn: '2026-06-01', endsOn: '2026-11-30', createdAt: frozenAt };
  const stamp = {
    createdBy: cast.ana.personId,
    frozenBy: cast.ana.personId,
    frozenAt,
    sha256: 'a'.repeat(64),
  };
  const id = '00000000-0000-4000-8000-000000000484';
  await tx
    .insertInto('results.period')
    .values({ id, actionId, name: 'Autumn', ...days, ...stamp })
    .execute();
}

/** A rate for November: 117 dinars are a euro. */
export async function loadDinars(tx: Tx): Promise<void> {
  const rate = { currency: 'RSD', month: '2026-11-01', rate: '117', source: 'Invented for the test' };
  await tx.insertInto('action.exchangeRate').values(rate).execute();
}
