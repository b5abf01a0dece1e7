import { keepSentPapers } from '../../papers/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { lockRecommendation } from '../recommendations/queries.ts';
import { countFilesByLink, insertResponse } from '../responses/queries.ts';
import { mustTakeFiles } from '../responses/rules.ts';
import type { LinkForm } from '../responses/schema.ts';
import { replyByLinkPermission } from './permissions.ts';
import { findRequestByLink } from './queries.ts';
import { mustBeOpen } from './rules.ts';
import { hashRequestSecret } from './secret.ts';

/**
 * A body without account replies to a recommendation that was sent to it, with files, and says whether the reply and they may be published;
 * those who follow it are told. Problems: `not_found`, `request_link_ended`, and those of `mustTakeFiles`.
 */
export async function replyByLink(
  work: Work,
  { link, form, files = [] }: { link: string; form: LinkForm; files?: readonly StoredFile[] },
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
  const { recommendationId, addresseeId, senderId: organisationId } = request;
  const filesMayBePublished = files.length > 0 && form.filesMayBePublished === true;
  const said = { ...form, filesMayBePublished, filesSent: files.length };
  mustTakeFiles(said, await countFilesByLink(tx, request));
  const id = newId();
  await insertResponse(tx, {
    ...said,
    ...{ id, recommendationId, addresseeId, givenOn: today, createdAt: now },
    ...{ channel: 'link', letterReference: '', recordedBy: null },
  });
  const audited = { kind: 'recommendation', id: recommendationId };
  const language = form.language === 'fr' ? 'en' : form.language;
  // They are kept by the partner that asked: the institution may not be of the registry.
  await keepSentPapers(work, { kind: 'response', ownerId: id, organisationId, language, audited }, files);
  await work.enqueue('recommendation.respond', { recommendationId });
  // Who holds a link is nobody in the trail.
  await audit({ ...work, actor: nobody }, replyByLinkPermission.name, audited, {
    stance: form.stance,
    addressee: addresseeId,
    published: form.mayBePublished,
    files: files.length,
  });
}
