import { dayIn, type Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { rateMonthOf } from '../budget/rules.ts';
import { getDefinition } from '../queries.ts';
import { listMissingRates, type MissingRate } from './queries-missing.ts';

/** The rates that are missing until now: up to the month whose rate an expenditure of today takes. The latest month first. */
export async function listMissingNow(tx: Tx, actionId: string, now: Instant): Promise<MissingRate[]> {
  const { action } = await getDefinition(tx, actionId);
  const today = dayIn(zone, now);
  const to = action.rateRule.value === null ? today : rateMonthOf(action.rateRule.value, today);
  return listMissingRates(tx, { actionId, currency: action.currency, from: null, to });
}
