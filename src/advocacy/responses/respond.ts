import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { respondPermission } from './permissions.ts';
import { insertResponse } from './queries.ts';
import type { ResponseForm } from './schema.ts';

/** An institution that is asked answers for itself, for everybody to read; those who follow it are told. Problem: `not_permitted`. */
export async function respond(
  work: Work,
  { recommendationId, form }: { recommendationId: string; form: ResponseForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, respondPermission, recommendation);
  const { id: addresseeId } = recommendation.addressees.find(
    ({ organisationId }) => organisationId === actor.organisationId,
  )!;
  await insertResponse(tx, {
    ...form,
    addresseeId,
    id: newId(),
    recommendationId,
    givenOn: dayIn(zone, now),
    channel: 'page',
    letterReference: '',
    recordedBy: actor.personId,
    createdAt: now,
  });
  await work.enqueue('recommendation.respond', { recommendationId });
  await audit(
    work,
    'recommendation.respond',
    { kind: 'recommendation', id: recommendationId },
    { stance: form.stance, addressee: addresseeId },
  );
}
