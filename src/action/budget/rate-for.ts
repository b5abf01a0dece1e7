import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findRate } from '../rates/queries.ts';
import { rateMonthOf } from './rules.ts';

type RateRule = Parameters<typeof rateMonthOf>[0];

/**
 * The loaded rate that an expenditure takes by the Action's rule; one, of no month, in the Action's own currency.
 * Problems: `rate_rule_unknown`, `no_rate` (currency, month).
 */
export async function rateFor(
  { tx }: Pick<Work, 'tx'>,
  { currency, spent_on }: { currency: string; spent_on: PlainDate },
  action: { currency: string; rateRule: { value: RateRule | null } },
): Promise<{ rate: string; rateMonth: PlainDate | null }> {
  if (currency === action.currency) return { rate: '1', rateMonth: null };
  if (action.rateRule.value === null) throw problem('rate_rule_unknown', {}, { field: 'currency' });
  const rateMonth = rateMonthOf(action.rateRule.value, spent_on);
  const rate = await findRate(tx, currency, rateMonth);
  if (rate === undefined)
    throw problem('no_rate', { currency, month: rateMonth.slice(0, 7) }, { field: 'currency' });
  return { rate, rateMonth };
}
