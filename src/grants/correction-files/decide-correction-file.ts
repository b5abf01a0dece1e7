import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import type { Work } from '../../platform/work.ts';
import { decideHeldFile } from '../annexes/decide-held-file.ts';
import { correctionFilePermissions } from './permissions.ts';
import { findCorrectionFile } from './queries.ts';

/** Releases or refuses a file of a correction that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideCorrectionFile(
  work: Work,
  { correctionFileId, ...form }: FileDecisionForm & { correctionFileId: string },
): Promise<void> {
  await decideHeldFile(
    work,
    {
      found: await findCorrectionFile(work.tx, correctionFileId),
      permission: correctionFilePermissions.decide,
      fileIdOf: ({ file }) => file.fileId,
      kind: 'correction',
      details: { file: correctionFileId },
    },
    form,
  );
}
