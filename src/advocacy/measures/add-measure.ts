import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { addMeasurePermission } from './permissions.ts';
import { findMeasure, insertMeasure, linkMeasure } from './queries.ts';
import type { AddMeasureForm } from './schema.ts';

/**
 * Notes what somebody does about a recommendation: a new measure, or one that is recorded already and serves this one too.
 * Returns the measure's id. Problems: `not_permitted`, `measure_not_known`.
 */
export async function addMeasure(
  work: Work,
  { recommendationId, form }: { recommendationId: string; form: AddMeasureForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, addMeasurePermission, recommendation);
  let id: string;
  if (form.measureId !== undefined) {
    id = form.measureId;
    if (!(await findMeasure(tx, actionId, id))) throw problem('measure_not_known', {}, { field: 'measure' });
  } else {
    id = newId();
    await insertMeasure(tx, { ...form, id, actionId, recordedBy: actor.personId, createdAt: now });
  }
  await linkMeasure(tx, recommendationId, id);
  await audit(work, 'measure.add', { kind: 'recommendation', id: recommendationId });
  return id;
}
