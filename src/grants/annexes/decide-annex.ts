import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import type { Work } from '../../platform/work.ts';
import { findAttachment } from '../applications/queries.ts';
import { decideHeldFile } from './decide-held-file.ts';
import { annexPermissions } from './permissions.ts';

/** Releases or refuses a file that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideAnnex(
  work: Work,
  { attachmentId, ...form }: FileDecisionForm & { attachmentId: string },
): Promise<void> {
  await decideHeldFile(
    work,
    {
      found: await findAttachment(work.tx, attachmentId),
      permission: annexPermissions.decide,
      fileIdOf: ({ attachment }) => attachment.fileId,
      kind: 'application',
      details: { attachmentId },
    },
    form,
  );
}
