import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { correctLoaded } from './correct-rate.ts';
import { loadRatesPermission } from './permissions.ts';
import { insertRates, lockRates } from './queries.ts';
import { tickOf } from './rules.ts';
import type { RatesForm } from './schema.ts';
import { weighRates } from './weigh-rates.ts';

/** How many rates were added, how many loaded ones corrected, and how many left out because they were not ticked or may not change. */
export type LoadedRates = { readonly added: number; readonly corrected: number; readonly left: number };

/**
 * Adds exchange rates to the table. What looks wrong is taken when it is ticked; a ticked rate that differs from a loaded one corrects it,
 * with the reason. Problems: `not_permitted`, `rates_faults` (count), `rates_unsaid`, `rates_none`, `rate_reason_missing`, and those of `correctLoaded`.
 */
export async function loadRates(work: Work, form: RatesForm): Promise<LoadedRates> {
  mustBeAbleTo(work.actor, loadRatesPermission, undefined);
  await lockRates(work.tx);
  const { rates, faults, needs } = await weighRates(work, form);
  if (faults.length > 0) throw problem('rates_faults', { count: faults.length }, { field: 'lines' });
  if (needs.month) throw problem('rates_unsaid', {}, { field: 'month' });
  if (needs.currency) throw problem('rates_unsaid', {}, { field: 'currency' });
  if (rates.length === 0) throw problem('rates_none', {}, { field: 'lines' });
  const ticked = new Set(form.take ?? []);
  const taken = rates.filter((rate) => !rate.blocked && (!rate.asked || ticked.has(tickOf(rate))));
  const added = taken.filter(({ standing }) => standing === 'new');
  const corrected = taken.filter(({ standing }) => standing === 'differs');
  const reason = form.reason ?? '';
  if (corrected.length > 0 && reason === '') throw problem('rate_reason_missing', {}, { field: 'reason' });
  await insertRates(work.tx, added, form.source);
  for (const rate of corrected) await correctLoaded(work, rate, { source: form.source, reason });
  const known = rates.filter(({ standing }) => standing === 'known').length;
  const done = {
    added: added.length,
    corrected: corrected.length,
    left: rates.length - known - added.length - corrected.length,
  };
  await audit(work, loadRatesPermission.name, { kind: 'action', id: work.actionId }, done);
  return done;
}
