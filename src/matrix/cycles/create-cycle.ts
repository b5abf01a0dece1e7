import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { cyclePermissions } from './permissions.ts';
import { placesOf } from './places.ts';
import {
  insertCycle,
  insertPlaces,
  insertStandards,
  isDemonstration,
  listStandardChoices,
} from './queries.ts';
import type { NewCycleForm } from './schema.ts';

/**
 * Begins a cycle over standards in their wording of today. What the cycle before asked of a standard is asked again until it is
 * changed. Returns its id. Problems: `not_permitted`, `place_not_here`, `standard_not_known`.
 */
export async function createCycle(work: Work, form: NewCycleForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, cyclePermissions.create, undefined);
  const here = placesOf(await isDemonstration(tx));
  if (form.places.some((code) => !here.includes(code)))
    throw problem('place_not_here', {}, { field: 'places[]' });
  const chosen = (await listStandardChoices(tx, actionId)).filter(({ id }) => form.standardIds.includes(id));
  if (chosen.length !== form.standardIds.length)
    throw problem('standard_not_known', {}, { field: 'standards[]' });
  const id = newId();
  const { title, asOf, language } = form;
  await insertCycle(tx, { id, actionId, title, asOf, language, createdBy: actor.personId, now });
  await insertPlaces(
    tx,
    id,
    here.filter((code) => form.places.includes(code)),
  );
  await insertStandards(tx, id, chosen);
  await audit(
    work,
    'cycle.create',
    { kind: 'cycle', id },
    { places: form.places.length, standards: chosen.length },
  );
  return id;
}
