import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { mustBeOfHere } from '../law/must-be-of-here.ts';
import { addMappingPermission } from '../permissions.ts';
import { insertMapping, lockSeries } from './queries-staff.ts';
import type { MappingForm } from './schema.ts';

/** Adds a number that somebody made of a publisher's words, under their name. Problems: `not_permitted`, `place_not_here`, `series_has_numbers`. */
export async function addMapping(
  work: Work,
  { seriesId, form }: { seriesId: string; form: MappingForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const series = await lockSeries(tx, actionId, seriesId);
  mustBeAbleTo(actor, addMappingPermission, series);
  await mustBeOfHere(tx, form.jurisdiction);
  if (series.kind === 'count') throw problem('series_has_numbers');
  await insertMapping(tx, { ...form, seriesId, recordedBy: actor.personId, recordedAt: now });
  await audit(work, addMappingPermission.name, { kind: 'series', id: seriesId }, { year: form.year });
}
