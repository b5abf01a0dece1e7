import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';
import type { Rate } from './rules.ts';

/** The loaded rate of a currency in a month (its first day): decimal text, units of it for one euro. */
export async function findRate(tx: Tx, currency: string, month: PlainDate): Promise<string | undefined> {
  return (await oneRate(tx, currency, month).executeTakeFirst())?.rate;
}

/** The same for a line that is converted by it: nobody corrects the rate until the transaction ends. */
export async function takeRate(tx: Tx, currency: string, month: PlainDate): Promise<string | undefined> {
  return (await oneRate(tx, currency, month).forShare().executeTakeFirst())?.rate;
}

function oneRate(tx: Tx, currency: string, month: PlainDate) {
  return tx
    .selectFrom('action.exchangeRate')
    .select(['currency', 'month', 'rate', 'source'])
    .where('currency', '=', currency)
    .where('month', '=', month);
}

export type LoadedRate = Rate & { readonly source: string };

/** A loaded rate with where it is from. */
export async function findLoaded(
  tx: Tx,
  { currency, month }: Pick<Rate, 'currency' | 'month'>,
): Promise<LoadedRate | undefined> {
  return oneRate(tx, currency, month).executeTakeFirst();
}

/** The same, for the transaction alone: what is being converted by it is waited for. */
export async function lockLoaded(
  tx: Tx,
  { currency, month }: Pick<Rate, 'currency' | 'month'>,
): Promise<LoadedRate | undefined> {
  return oneRate(tx, currency, month).forUpdate().executeTakeFirst();
}

/** Rates are loaded and corrected one after the other. */
export async function lockRates(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('exchange rates'))`.execute(tx);
}

/** Adds rates; one that is there already stays. */
export async function insertRates(tx: Tx, rates: readonly Rate[], source: string): Promise<void> {
  if (rates.length === 0) return;
  await tx
    .insertInto('action.exchangeRate')
    .values(rates.map(({ currency, month, rate }) => ({ currency, month, rate, source })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

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

/** Every loaded rate of some currencies. */
export async function listRatesOf(tx: Tx, currencies: readonly string[]): Promise<Rate[]> {
  if (currencies.length === 0) return [];
  return tx
    .selectFrom('action.exchangeRate')
    .select(['currency', 'month', 'rate'])
    .where('currency', 'in', currencies)
    .orderBy('currency')
    .orderBy('month')
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

export type Correction = Pick<Rate, 'currency' | 'month'> & {
  readonly before: string;
  readonly after: string;
  readonly sourceBefore: string;
  readonly reason: string;
  readonly correctedBy: string | null;
  readonly correctedAt: Instant;
};

/** What was corrected, the latest first; of one rate, or of all. */
export async function listCorrections(
  tx: Tx,
  actionId: string,
  of?: Pick<Rate, 'currency' | 'month'>,
): Promise<Correction[]> {
  let asked = tx
    .selectFrom('action.rateCorrection as correction')
    .leftJoin('people.person as person', 'person.id', 'correction.correctedBy')
    .select(['correction.currency', 'correction.month'])
    .select(['correction.rateBefore as before', 'correction.rateAfter as after'])
    .select(['correction.sourceBefore', 'correction.reason', 'correction.correctedAt'])
    .select('person.name as correctedBy')
    .where('correction.actionId', '=', actionId);
  if (of)
    asked = asked.where('correction.currency', '=', of.currency).where('correction.month', '=', of.month);
  return asked.orderBy('correction.correctedAt', 'desc').orderBy('correction.id').limit(200).execute();
}

/** Replaces a loaded rate and keeps what it was. */
export async function changeRate(
  { tx, actionId, actor, now }: Work,
  loaded: LoadedRate,
  to: { readonly rate: string; readonly source: string; readonly reason: string },
): Promise<void> {
  const { currency, month, rate: rateBefore, source: sourceBefore } = loaded;
  const { rate: rateAfter, source, reason } = to;
  await tx
    .insertInto('action.rateCorrection')
    .values({
      ...{ id: newId(), actionId, currency, month, rateBefore, rateAfter, sourceBefore, reason },
      ...{ correctedBy: actor.personId, correctedAt: now },
    })
    .execute();
  await tx
    .updateTable('action.exchangeRate')
    .set({ rate: rateAfter, source })
    .where('currency', '=', currency)
    .where('month', '=', month)
    .execute();
}
