import { audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { signingPermissions } from './permissions.ts';
import { findScanPage } from './queries.ts';

/** Releases or refuses a page that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideScanFile(
  work: Work,
  { scanPageId, ...form }: FileDecisionForm & { scanPageId: string },
): Promise<void> {
  const found = await findScanPage(work.tx, scanPageId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(work.actor, signingPermissions.decide, found);
  const { before, state } = await decideFile(work, found.page.fileId, form);
  await audit(
    work,
    signingPermissions.decide.name,
    { kind: 'agreement', id: found.id },
    { page: scanPageId, before, state },
    { reason: form.reason },
  );
}
