import { audit } from '../../platform/audit/audit.ts';
import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockApplication } from '../applications/queries.ts';
import { publicState } from '../applications/rules.ts';
import { gapPermissions } from './permissions.ts';
import { insertGapFile, lockGap, saveReply } from './queries.ts';
import { gapStateOf } from './rules.ts';

const mostFiles = 5;

/**
 * Replies to a request, once, with files where a document was asked for. A reply after its day is taken while the check is open, and is
 * shown as late. What was submitted stays as it was. Problems: `gap_not_open`, `gap_without_file`, `too_many_files`, `application_not_in_state`.
 */
export async function replyToGap(
  work: Work,
  input: { gapId: string; reply: string; files: readonly StoredFile[] },
): Promise<void> {
  const { id, gap, organisationId } = await lockGap(work.tx, input.gapId);
  const application = await lockApplication(work.tx, id);
  mustBeAbleTo(work.actor, gapPermissions.reply, application);
  if (gap.repliedAt || gap.cancelledAt) throw problem('gap_not_open');
  if (application.state !== 'submitted')
    throw problem('application_not_in_state', {
      state: publicState(application.state, application.told),
      verb: 'pass',
    });
  if (gap.kind === 'document' && input.files.length === 0)
    throw problem('gap_without_file', {}, { field: 'files' });
  if (input.files.length > mostFiles) throw problem('too_many_files', { max: mostFiles }, { field: 'files' });
  for (const file of input.files) {
    const fileId = await keepFile(work, file, { organisationId, purpose: 'application' });
    await insertGapFile(work.tx, {
      id: newId(),
      requestId: gap.id,
      organisationId,
      fileId,
      createdAt: work.now,
    });
  }
  await saveReply(work.tx, gap.id, {
    reply: input.reply,
    repliedBy: work.actor.personId,
    repliedAt: work.now,
  });
  await work.enqueue('gap.reply', { gapId: gap.id });
  const late = gapStateOf({ ...gap, repliedAt: work.now }, work.now) === 'replied_late';
  await audit(
    work,
    gapPermissions.reply.name,
    { kind: 'application', id },
    { request: gap.id, files: input.files.length, late },
  );
}
