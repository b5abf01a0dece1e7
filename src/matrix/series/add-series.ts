import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { addSeriesPermission } from '../permissions.ts';
import { insertSeries } from './queries-staff.ts';
import type { SeriesForm } from './schema.ts';

/** Begins the series of a publisher: one definition, what it counts or words. Returns its id. Problems: `not_permitted`. */
export async function addSeries(work: Work, form: SeriesForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, addSeriesPermission, undefined);
  const id = newId();
  await insertSeries(tx, { ...form, id, actionId, recordedBy: actor.personId, updatedAt: now });
  await audit(work, addSeriesPermission.name, { kind: 'series', id }, { kind: form.kind });
  return id;
}
