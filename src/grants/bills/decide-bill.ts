import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import type { Work } from '../../platform/work.ts';
import { decideHeldFile } from '../annexes/decide-held-file.ts';
import { billPermissions } from './permissions.ts';
import { findBill } from './queries.ts';

/** Releases or refuses a bill that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideBill(
  work: Work,
  { billId, ...form }: FileDecisionForm & { billId: string },
): Promise<void> {
  await decideHeldFile(
    work,
    {
      found: await findBill(work.tx, billId),
      permission: billPermissions.decide,
      fileIdOf: ({ bill }) => bill.fileId,
      kind: 'report',
      details: { bill: billId },
    },
    form,
  );
}
