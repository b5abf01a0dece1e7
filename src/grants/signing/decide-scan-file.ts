import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import type { Work } from '../../platform/work.ts';
import { decideHeldFile } from '../annexes/decide-held-file.ts';
import { signingPermissions } from './permissions.ts';
import { findScanPage } from './queries.ts';

/** Releases or refuses a page that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideScanFile(
  work: Work,
  { scanPageId, ...form }: FileDecisionForm & { scanPageId: string },
): Promise<void> {
  await decideHeldFile(
    work,
    {
      found: await findScanPage(work.tx, scanPageId),
      permission: signingPermissions.decide,
      fileIdOf: ({ page }) => page.fileId,
      kind: 'agreement',
      details: { page: scanPageId },
    },
    form,
  );
}
