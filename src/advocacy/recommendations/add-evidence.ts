import { getDefinition } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { addEvidencePermission } from './permissions.ts';
import { lockRecommendation } from './queries.ts';
import { insertEvidence, listEvidence } from './queries-evidence.ts';
import { mustBeCorrectable, mustBeStep, mustHaveHappened, whoCame } from './rules.ts';
import type { EvidenceForm } from './schema.ts';

/**
 * Notes with its evidence that one whom the recommendation asks, or several together, came to a step of the ladder or fell back to one.
 * The step keeps the value the ladder gives it today. An entry that takes the place of an earlier one leaves it readable, and it counts no more.
 * Problems: `not_permitted`, `step_not_known`, `evidence_in_future`, `evidence_before_recommendation`, `evidence_not_correctable`, and those of `whoCame`.
 */
export async function addEvidence(
  work: Work,
  { recommendationId, form }: { recommendationId: string; form: EvidenceForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, addEvidencePermission, recommendation);
  const { advocacy } = await getDefinition(tx, actionId);
  const { key: step, value } = mustBeStep(advocacy.ladder, form.step);
  mustHaveHappened(form.happenedOn, dayIn(zone, now), recommendation.saidOn);
  mustBeCorrectable(form.corrects ?? null, await listEvidence(tx, recommendationId));
  const addresseeIds = whoCame(recommendation.addressees, form.addresseeIds ?? []);
  await insertEvidence(tx, {
    ...form,
    id: newId(),
    recommendationId,
    addresseeIds,
    step,
    value,
    recordedBy: actor.personId,
    recordedAt: now,
  });
  await audit(
    work,
    'recommendation.add_evidence',
    { kind: 'recommendation', id: recommendationId },
    {
      step,
      value,
      addressees: addresseeIds.join(' '),
      ...(form.corrects ? { corrects: form.corrects } : {}),
    },
  );
}
