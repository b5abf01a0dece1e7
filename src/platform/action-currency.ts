import type { Currency } from './money.ts';

let served: Currency = 'EUR';

/** ISO 4217 of the Action that this process serves: what is budgeted, granted and paid is counted in it. */
export function actionCurrency(): Currency {
  return served;
}

/** Takes the currency of the Action: once, at the start. */
export function serveCurrency(currency: Currency): void {
  served = currency;
}
