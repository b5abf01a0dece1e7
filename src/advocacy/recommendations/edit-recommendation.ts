import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeToCome } from '../../platform/must-be-to-come.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nameAddressees } from './name-addressees.ts';
import { editRecommendationPermission } from './permissions.ts';
import { lockRecommendation, updateRecommendation } from './queries.ts';
import { listWithHistory, saveAsked } from './queries-addressees.ts';
import { mustFitTogether, mustKeep } from './rules.ts';
import type { RecommendationForm } from './schema.ts';

/** Corrects a recommendation. Problems: `not_permitted`, `changed_meanwhile`, `organisation_not_known`, `addressee_has_history`, `day_past`, and those of `mustFitTogether`. */
export async function editRecommendation(
  work: Work,
  { recommendationId, form }: { recommendationId: string; form: RecommendationForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, editRecommendationPermission, recommendation);
  const { version, addresseeIds: _, addresseeNames: __, standardId: ___, ...values } = form;
  if (version !== recommendation.version) throw problem('changed_meanwhile');
  const today = dayIn(zone, now);
  mustFitTogether(form, today);
  mustBeToCome('review_on', form.reviewOn, { today, known: recommendation.reviewOn });
  const addresseeIds = await nameAddressees(work, form);
  mustKeep(addresseeIds, await listWithHistory(tx, recommendationId));
  await saveAsked(tx, recommendationId, addresseeIds);
  await updateRecommendation(tx, recommendationId, values, now);
  await audit(
    work,
    'recommendation.edit',
    { kind: 'recommendation', id: recommendationId },
    { version: version + 1 },
  );
}
