import { audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { correctionFilePermissions } from './permissions.ts';
import { findCorrectionFile } from './queries.ts';

/** Releases or refuses a file of a correction that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideCorrectionFile(
  work: Work,
  { correctionFileId, ...form }: FileDecisionForm & { correctionFileId: string },
): Promise<void> {
  const found = await findCorrectionFile(work.tx, correctionFileId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(work.actor, correctionFilePermissions.decide, found);
  const { before, state } = await decideFile(work, found.file.fileId, form);
  await audit(
    work,
    correctionFilePermissions.decide.name,
    { kind: 'correction', id: found.id },
    { file: correctionFileId, before, state },
    { reason: form.reason },
  );
}
