import { audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { findAttachment } from '../applications/queries.ts';
import { annexPermissions } from './permissions.ts';

/** Releases or refuses a file that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideAnnex(
  work: Work,
  { attachmentId, ...form }: FileDecisionForm & { attachmentId: string },
): Promise<void> {
  const found = await findAttachment(work.tx, attachmentId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(work.actor, annexPermissions.decide, found);
  const { before, state } = await decideFile(work, found.attachment.fileId, form);
  await audit(
    work,
    annexPermissions.decide.name,
    { kind: 'application', id: found.id },
    { attachmentId, before, state },
    { reason: form.reason },
  );
}
