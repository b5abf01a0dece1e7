import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { insertResponse } from '../responses/queries.ts';
import type { LinkForm } from '../responses/schema.ts';
import { replyByLinkPermission } from './permissions.ts';
import { findRequestByLink } from './queries.ts';
import { mustBeOpen } from './rules.ts';
import { hashRequestSecret } from './secret.ts';

/** A body without account replies to a recommendation that was sent to it, and says whether the reply may be published; those who follow it are told. Problems: `not_found`, `request_link_ended`. */
export async function replyByLink(
  work: Work,
  { link, form }: { link: string; form: LinkForm },
  { secret }: { readonly secret: string },
): Promise<void> {
  const { tx, actionId, now } = work;
  const mac = hashRequestSecret(secret, link);
  const sent = await findRequestByLink(tx, actionId, mac);
  if (!sent) throw problem('not_found');
  // It may be taken back meanwhile, and its link ends with it.
  await lockRecommendation(tx, actionId, sent.recommendationId);
  const request = (await findRequestByLink(tx, actionId, mac)) ?? sent;
  const today = dayIn(zone, now);
  mustBeOpen(request, today);
  const { recommendationId, addresseeId } = request;
  await insertResponse(tx, {
    ...form,
    ...{ id: newId(), recommendationId, addresseeId, givenOn: today, createdAt: now },
    ...{ channel: 'link', letterReference: '', recordedBy: null },
  });
  await work.enqueue('recommendation.respond', { recommendationId });
  // Who holds a link is nobody in the trail.
  await audit(
    { ...work, actor: nobody },
    replyByLinkPermission.name,
    { kind: 'recommendation', id: recommendationId },
    { stance: form.stance, addressee: addresseeId, published: form.mayBePublished },
  );
}
