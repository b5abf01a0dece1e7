import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import type { Work } from '../../platform/work.ts';
import { decideHeldFile } from '../annexes/decide-held-file.ts';
import { annexPermissions } from '../annexes/permissions.ts';
import { findGapFile } from './queries.ts';

/** Releases or refuses a file of a reply that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideGapFile(
  work: Work,
  { gapFileId, ...form }: FileDecisionForm & { gapFileId: string },
): Promise<void> {
  await decideHeldFile(
    work,
    {
      found: await findGapFile(work.tx, gapFileId),
      permission: annexPermissions.decide,
      fileIdOf: ({ file }) => file.fileId,
      kind: 'application',
      details: { gap_file: gapFileId },
    },
    form,
  );
}
