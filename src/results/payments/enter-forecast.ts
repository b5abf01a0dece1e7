import { getContract, getDefinition, listPartners } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { enterForecastPermission } from './permissions.ts';
import { insertForecast, lastFrozenDay, listForecast, lockPayments } from './queries.ts';
import { nextPeriodOf } from './rules-forecast.ts';
import type { ForecastForm } from './schema.ts';

/**
 * Keeps what the actor's own partner expects to spend in the next period; what did not change is not written again. Problems:
 * `not_permitted`, `heading_unknown`.
 */
export async function enterForecast(work: Work, form: ForecastForm): Promise<void> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, enterForecastPermission, undefined);
  const partnerId = actor.organisationId;
  if (!(await listPartners(tx, actionId)).some(({ id }) => id === partnerId)) throw problem('not_permitted');
  const { action } = await getDefinition(tx, actionId);
  const unknown = form.find((one) => !action.budgetHeadings.some(({ key }) => key === one.heading));
  if (unknown) throw problem('heading_unknown');
  await lockPayments(tx, actionId);
  const after = await lastFrozenDay(tx, actionId);
  const { startsOn } = nextPeriodOf(await getContract(tx, actionId), after, dayIn(zone, now));
  const known = await listForecast(tx, actionId, after);
  const amountOf = (heading: string) =>
    known.find((one) => one.partnerId === partnerId && one.heading === heading)?.amountMinor ?? null;
  const changed = form.filter(({ heading, amountMinor }) => amountOf(heading) !== amountMinor);
  if (changed.length === 0) return;
  const entries = changed.map((one) => ({ ...one, partnerId }));
  await insertForecast(work, entries, { startsOn, currency: action.currency });
  await audit(
    work,
    enterForecastPermission.name,
    { kind: 'organisation', id: partnerId },
    { from: startsOn, headings: changed.length },
  );
}
