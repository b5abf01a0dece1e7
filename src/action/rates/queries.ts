import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Rate } from './rules.ts';

/** The loaded rate of a currency in a month (its first day): decimal text, units of it for one euro. */
export async function findRate(tx: Tx, currency: string, month: PlainDate): Promise<string | undefined> {
  const row = await tx
    .selectFrom('action.exchangeRate')
    .select('rate')
    .where('currency', '=', currency)
    .where('month', '=', month)
    .executeTakeFirst();
  return row?.rate;
}

/** Adds rates; one that is there already stays. */
export async function insertRates(tx: Tx, rates: readonly Rate[], source: string): Promise<void> {
  if (rates.length === 0) return;
  await tx
    .insertInto('action.exchangeRate')
    .values(rates.map((rate) => ({ ...rate, source })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type LoadedRate = Rate & { readonly source: string };

/** Loaded rates, the latest month first. */
export async function listRates(tx: Tx, limit: number): Promise<LoadedRate[]> {
  return tx
    .selectFrom('action.exchangeRate')
    .select(['currency', 'month', 'rate', 'source'])
    .orderBy('month', 'desc')
    .orderBy('currency')
    .limit(limit)
    .execute();
}

/** The currencies that have any rate. */
export async function listCurrencies(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('action.exchangeRate')
    .select('currency')
    .distinct()
    .orderBy('currency')
    .execute();
  return rows.map(({ currency }) => currency);
}
