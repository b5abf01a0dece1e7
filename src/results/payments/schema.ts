import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import {
  amount,
  day,
  paragraphs,
  readAmount,
  seen,
  text,
  tick,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';

/** Money received. A correction takes an amount back that was recorded too high. */
export const receivedForm = withDates(
  ['received_on'],
  z
    .object({
      number: wholeNumber(1, 99),
      received_on: day,
      amount: amount(actionCurrency),
      reference: text(120),
      correction: tick,
      confirmed: tick,
    })
    .transform(({ number, received_on, amount: typed, reference, correction, confirmed }) => ({
      ...{ number, reference, confirmed },
      receivedOn: received_on,
      amountMinor: correction ? -typed : typed,
    })),
  { done: ['received_on'] },
);
/** Why a request that waits for its payment is made again. */
/** `seen`: the hash of the payments that were shown. */
export const replaceForm = z.object({ seen, reason: paragraphs(1000) });
export type ReplaceForm = z.output<typeof replaceForm>;

export type ReceivedForm = z.output<typeof receivedForm>;

const prefix = 'amount_';
/** The name of the field of a heading. */
export const fieldOf = (heading: string) => `${prefix}${heading}`;

/** What is expected under each heading; empty: the budget left is taken. The headings are the Action's. */
export const forecastForm = z.looseObject({}).transform((typed, issues) =>
  Object.entries(typed).flatMap(([name, value]) => {
    if (!name.startsWith(prefix)) return [];
    const said = String(value).trim();
    const asked = { currency: actionCurrency(), min: 0, path: [name] };
    const amountMinor = said === '' ? null : readAmount(said, asked, issues);
    return amountMinor === undefined ? [] : [{ heading: name.slice(prefix.length), amountMinor }];
  }),
);
export type ForecastForm = z.output<typeof forecastForm>;
