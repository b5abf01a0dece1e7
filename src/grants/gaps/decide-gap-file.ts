import { audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { annexPermissions } from '../annexes/permissions.ts';
import { findGapFile } from './queries.ts';

/** Releases or refuses a file of a reply that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideGapFile(
  work: Work,
  { gapFileId, ...form }: FileDecisionForm & { gapFileId: string },
): Promise<void> {
  const found = await findGapFile(work.tx, gapFileId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(work.actor, annexPermissions.decide, found);
  const { before, state } = await decideFile(work, found.file.fileId, form);
  await audit(
    work,
    annexPermissions.decide.name,
    { kind: 'application', id: found.id },
    { gap_file: gapFileId, before, state },
    { reason: form.reason },
  );
}
