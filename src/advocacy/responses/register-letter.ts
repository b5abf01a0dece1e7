import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { registerLetterPermission } from './permissions.ts';
import { insertResponse } from './queries.ts';
import { mustBePublished, mustBeWritten, whoReplied } from './rules.ts';
import type { LetterForm } from './schema.ts';

/**
 * Registers the letter with which an institution answered, under its reference: for bodies that write letters, whether they have an
 * account or not. Returns its id. Problems: `not_permitted`, `recommendation_is_draft`, `letter_in_future`, `letter_before_recommendation`, `letter_needs_addressee`, `addressee_not_asked`.
 */
export async function registerLetter(
  work: Work,
  { recommendationId, form }: { recommendationId: string; form: LetterForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, registerLetterPermission, recommendation);
  mustBePublished(recommendation);
  mustBeWritten(form.givenOn, dayIn(zone, now), recommendation.saidOn);
  const id = newId();
  const addresseeId = whoReplied(recommendation.addressees, form.addresseeId);
  await insertResponse(tx, {
    ...form,
    addresseeId,
    id,
    recommendationId,
    channel: 'letter',
    recordedBy: actor.personId,
    createdAt: now,
  });
  await audit(
    work,
    'recommendation.register_letter',
    { kind: 'recommendation', id: recommendationId },
    { stance: form.stance, addressee: addresseeId, published: form.mayBePublished },
  );
  return id;
}
