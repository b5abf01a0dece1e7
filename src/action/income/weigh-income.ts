import { dayIn } from '../../platform/dates.ts';
import { convert, money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { rateFor } from '../budget/rate-for.ts';
import { sourcesOf } from '../contract/cofinancing.ts';
import { getContract } from '../contract/queries.ts';
import { getDefinition } from '../queries.ts';
import { findFrozenOn, listIncome } from './queries.ts';
import { type IncomeQuestion, questionsAboutIncome, type Received } from './rules.ts';
import type { IncomeForm } from './schema.ts';

export type WeighedIncome = {
  readonly income: Received & {
    readonly rate: string;
    readonly rateMonth: string | null;
    readonly currency: string;
    readonly note: string;
  };
  readonly questions: readonly IncomeQuestion[];
};

/**
 * What a partner received, with the rate of the month that the Action's rule names, and what is out of line with it. Stores nothing.
 * Problems: `income_in_future`, `rate_rule_unknown`, `no_rate` (currency, month).
 */
export async function weighIncome(
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  form: Omit<IncomeForm, 'reason'>,
  partnerId: string,
): Promise<WeighedIncome> {
  const { action } = await getDefinition(tx, actionId);
  const { kind, source, receivedOn, currency, amount, note } = form;
  if (receivedOn > dayIn(zone, now)) throw problem('income_in_future', {}, { field: 'received_on' });
  const { rate, rateMonth } = await rateFor({ tx }, { currency, spent_on: receivedOn }, action);
  const received: Received = {
    ...{ kind, source, receivedOn, originalMinor: amount, originalCurrency: currency },
    amountMinor: convert(money(amount, currency), rate, action.currency).minor,
  };
  const contract = await getContract(tx, actionId);
  const entries = (await listIncome(tx, { actionId })).map((one) => ({
    ...one,
    ofPartner: one.partnerId === partnerId && one.correctsId === null && one.correctedById === null,
  }));
  const { startsOn, endsOn } = contract;
  return {
    income: { ...received, rate, rateMonth, currency: action.currency, note },
    questions: questionsAboutIncome(received, {
      sources: sourcesOf(contract.cofinancing, action.currency),
      entries,
      days: { startsOn, endsOn },
      frozen: await findFrozenOn(tx, actionId, receivedOn),
    }),
  };
}
