import { audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { billPermissions } from './permissions.ts';
import { findBill } from './queries.ts';

/** Releases or refuses a bill that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideBill(
  work: Work,
  { billId, ...form }: FileDecisionForm & { billId: string },
): Promise<void> {
  const found = await findBill(work.tx, billId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(work.actor, billPermissions.decide, found);
  const { before, state } = await decideFile(work, found.bill.fileId, form);
  await audit(
    work,
    billPermissions.decide.name,
    { kind: 'report', id: found.id },
    { bill: billId, before, state },
    { reason: form.reason },
  );
}
