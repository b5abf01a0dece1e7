import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { mustBePublished, whoReplied } from '../responses/rules.ts';
import { sendRequestPermission } from './permissions.ts';
import { insertRequest, listRequests } from './queries.ts';
import { mustBeNew, mustBeSendable, seenInRequest } from './rules.ts';
import type { RequestForm } from './schema.ts';
import { hashRequestSecret, requestSecret } from './secret.ts';

/**
 * Sends a published recommendation to a contact of a body that it asks, with what is asked and the day of the reply: by email at once, or
 * as a letter to print. `seen`: what its page showed of the recommendation (`seenInRequest`). Returns its id.
 * Problems: `not_permitted`, `changed_since_shown`, `recommendation_is_draft`, `addressee_not_asked`, those of `mustBeSendable` and `mustBeNew`.
 */
export async function sendRequest(
  work: Work,
  {
    recommendationId,
    form,
    seen,
  }: { recommendationId: string; form: RequestForm; seen?: string | undefined },
  { secret }: { readonly secret: string },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const recommendation = await lockRecommendation(tx, actionId, recommendationId);
  mustBeAbleTo(actor, sendRequestPermission, recommendation);
  mustBePublished(recommendation);
  mustBeSeen(seen, seenInRequest(recommendation));
  const sentOn = dayIn(zone, now);
  const addresseeId = whoReplied(recommendation.addressees, form.addresseeId);
  mustBeSendable(form, sentOn);
  mustBeNew({ ...form, addresseeId }, await listRequests(tx, actionId, recommendationId), now);
  const id = newId();
  await insertRequest(tx, {
    ...form,
    ...{ id, recommendationId, addresseeId, sentOn, createdAt: now },
    secretMac: hashRequestSecret(secret, requestSecret(secret, id)),
    ...{ senderId: actor.organisationId, sentBy: actor.personId },
  });
  if (form.way === 'email') await work.enqueue('recommendation.send', { requestId: id });
  await audit(
    work,
    'recommendation.send',
    { kind: 'recommendation', id: recommendationId },
    { request: id, addressee: addresseeId, way: form.way, until: form.replyBy },
  );
  return id;
}
