import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeToCome } from '../../platform/must-be-to-come.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { linkStandards } from '../standards/link-standards.ts';
import { nameAddressees } from './name-addressees.ts';
import { recordRecommendationPermission } from './permissions.ts';
import { insertRecommendation } from './queries.ts';
import { saveAsked } from './queries-addressees.ts';
import { mustFitTogether } from './rules.ts';
import type { RecommendationForm } from './schema.ts';

/** Records a recommendation as a draft that only staff see. Returns its id. Problems: `not_permitted`, `organisation_not_known`, `standard_not_known`, `day_past`, and those of `mustFitTogether`. */
export async function recordRecommendation(work: Work, form: RecommendationForm): Promise<string> {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, recordRecommendationPermission, undefined);
  const today = dayIn(zone, now);
  mustFitTogether(form, today);
  mustBeToCome('review_on', form.reviewOn, { today });
  const { version: _, addresseeIds: __, addresseeNames: ___, standardId, ...values } = form;
  const id = newId();
  await insertRecommendation(tx, {
    ...values,
    id,
    actionId,
    recordedBy: actor.personId,
    createdAt: now,
  });
  await saveAsked(tx, id, await nameAddressees(work, form));
  if (standardId) await linkStandards(work, { recommendationId: id, standardIds: [standardId] });
  await audit(work, 'recommendation.record', { kind: 'recommendation', id }, { source: form.source });
  return id;
}
