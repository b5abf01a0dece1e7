import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { loadRatesPermission } from './permissions.ts';
import { findRate, insertRates } from './queries.ts';
import { readRates } from './rules.ts';
import type { RatesForm } from './schema.ts';

/**
 * Adds pasted exchange rates to the table. A rate never changes once it is loaded, because expenditure was converted by it.
 * Returns how many are new. Problems: `not_permitted`, `rate_line` (line), `rate_differs` (currency, month).
 */
export async function loadRates(work: Work, { lines, source }: RatesForm): Promise<number> {
  mustBeAbleTo(work.actor, loadRatesPermission, undefined);
  const rates = readRates(lines);
  let added = 0;
  for (const rate of rates) {
    const loaded = await findRate(work.tx, rate.currency, rate.month);
    if (loaded !== undefined && Number(loaded) !== Number(rate.rate))
      throw problem(
        'rate_differs',
        { currency: rate.currency, month: rate.month.slice(0, 7) },
        { field: 'lines' },
      );
    if (loaded === undefined) {
      await insertRates(work.tx, [rate], source);
      added++;
    }
  }
  await audit(work, loadRatesPermission.name, { kind: 'action', id: work.actionId }, { added });
  return added;
}
