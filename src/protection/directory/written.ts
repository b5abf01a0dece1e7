import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import type { ServiceContent } from './content.ts';
import { type AreaRow, insertArea, listAreasOfDuty, listOwnPlaces } from './queries.ts';
import { slugOf } from './rules.ts';
import type { ServiceForm } from './schema.ts';

/** What a keeper typed, and the language of its texts. */
export type Writing = { readonly form: ServiceForm; readonly locale: string };

/** What was typed, as it is stored. */
export function contentOf({ form, locale }: Writing): ServiceContent {
  return { ...form.content, textLocale: locale };
}

/** The area that was chosen, or a new one under the name that was typed. Problems: `service_area_missing`, `service_area_known`. */
export async function areaOf({ tx, actionId }: Work, { place, newArea }: ServiceForm): Promise<AreaRow> {
  const areas = await listAreasOfDuty(tx, actionId);
  const chosen = areas.find(({ id }) => id === place);
  if (chosen) return chosen;
  const slug = slugOf(newArea);
  if (!slug || !(await listOwnPlaces(tx, actionId)).includes(place))
    throw problem('service_area_missing', {}, { field: 'new_area' });
  const area = { id: newId(), jurisdiction: place, slug, name: newArea };
  if (!(await insertArea(tx, { ...area, actionId })))
    throw problem('service_area_known', {}, { field: 'new_area' });
  return area;
}
