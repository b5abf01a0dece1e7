import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { holdBooks } from '../budget/queries-books.ts';
import { getDefinition } from '../queries.ts';
import { correctRatePermission } from './permissions.ts';
import { changeRate, listRatesOf, lockLoaded, lockRates } from './queries.ts';
import { countUses, knowsEveryUse } from './queries-uses.ts';
import { changeBetween, doubtAbout, proposedRatePercent, type Rate, rateFrom, rateKey } from './rules.ts';
import type { CorrectionForm } from './schema.ts';

/** Corrects one loaded rate. What looks wrong is taken when it is ticked. Problems: those of `correctLoaded`, `rate_unlike` (near, month, percent). */
export async function correctRate(work: Work, form: CorrectionForm): Promise<void> {
  await lockRates(work.tx);
  const rate = { ...rateFrom(form.rate), rate: form.value };
  if (!form.sure) await mustBeLikeOthers(work, rate);
  await correctLoaded(work, rate, form);
}

async function mustBeLikeOthers({ tx, actionId }: Pick<Work, 'tx' | 'actionId'>, rate: Rate): Promise<void> {
  const { action } = await getDefinition(tx, actionId);
  const others = await listRatesOf(tx, [rate.currency]);
  const doubt = doubtAbout(rate, others, action.rateChangePercent ?? proposedRatePercent);
  if (!doubt) return;
  const { rate: near, month } = doubt.near;
  const percent = changeBetween(rate.rate, near);
  throw problem('rate_unlike', { near, month: month.slice(0, 7), percent }, { field: 'sure' });
}

/**
 * Replaces a loaded rate that nothing was converted by; what it was stays, with the reason. Staff of the coordinator alone know that
 * nothing was. Problems: `not_permitted`, `not_found`, `rate_correct_coordinator`, `rate_used` (count), `rate_unchanged`.
 */
export async function correctLoaded(
  work: Work,
  { currency, month, rate }: Rate,
  { source, reason }: { readonly source: string; readonly reason: string },
): Promise<void> {
  mustBeAbleTo(work.actor, correctRatePermission, undefined);
  const { tx, actionId } = work;
  if (!(await knowsEveryUse(tx))) throw problem('rate_correct_coordinator');
  // Nothing is booked meanwhile, and a line that is being converted by the rate is waited for.
  await holdBooks(tx, actionId, work.now);
  const loaded = await lockLoaded(tx, { currency, month });
  if (!loaded) throw problem('not_found');
  const count = (await countUses(tx, [loaded])).get(rateKey(loaded)) ?? 0;
  if (count > 0) throw problem('rate_used', { count });
  if (Number(loaded.rate) === Number(rate)) throw problem('rate_unchanged', {}, { field: 'value' });
  await changeRate(work, loaded, { rate, source, reason });
  await audit(
    work,
    correctRatePermission.name,
    { kind: 'action', id: actionId },
    { currency, month, before: loaded.rate, after: rate },
    { reason },
  );
}
