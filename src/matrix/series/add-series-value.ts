import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { mustBeOfHere } from '../law/must-be-of-here.ts';
import { addSeriesValuePermission } from '../permissions.ts';
import { insertSeriesValue, listValuesOf, lockSeries } from './queries-staff.ts';
import { mustBeOfSeries } from './rules.ts';
import type { ValueForm } from './schema.ts';

/** Adds a figure or level to a publisher's series; the Action's file leaves it alone. Problems: `not_permitted`, `place_not_here` and those of `mustBeOfSeries`. */
export async function addSeriesValue(
  work: Work,
  { seriesId, form }: { seriesId: string; form: ValueForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const series = await lockSeries(tx, actionId, seriesId);
  mustBeAbleTo(actor, addSeriesValuePermission, series);
  if (form.jurisdiction) await mustBeOfHere(tx, form.jurisdiction);
  mustBeOfSeries(series.kind, form, await listValuesOf(tx, seriesId));
  await insertSeriesValue(tx, { ...form, seriesId, recordedBy: actor.personId, recordedAt: now });
  await audit(
    work,
    addSeriesValuePermission.name,
    { kind: 'series', id: seriesId },
    { from: form.periodFrom },
  );
}
