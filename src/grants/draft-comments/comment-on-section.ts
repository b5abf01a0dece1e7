import { findSection, getForm } from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockApplication } from '../applications/queries.ts';
import { draftCommentPermission } from './permissions.ts';
import { insertDraftComment } from './queries.ts';
import { mustTakeComments } from './rules.ts';

/**
 * Leaves a comment on a section of a draft, for colleagues of the same organisation. Returns its id. Problems: `not_permitted`,
 * `draft_comments_closed`, `not_found` (no such section).
 */
export async function commentOnSection(
  work: Work,
  { applicationId, section, text }: { applicationId: string; section: string; text: string },
): Promise<string> {
  const { tx, actor, now } = work;
  const application = await lockApplication(tx, applicationId);
  mustBeAbleTo(actor, draftCommentPermission, application);
  mustTakeComments(application);
  const { definition } = await getForm(tx, application.formVersionId);
  if (!findSection(definition, section)) throw problem('not_found');
  const id = newId();
  const { organisationId } = application;
  await insertDraftComment(tx, {
    ...{ id, applicationId, organisationId, section, text },
    ...{ commentedBy: actor.personId, commentedAt: now },
  });
  const subject = { kind: 'application', id: applicationId };
  await audit(work, draftCommentPermission.name, subject, { commentId: id, section });
  return id;
}
