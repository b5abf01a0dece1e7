import { audit } from '../platform/audit/audit.ts';
import type { Work } from '../platform/work.ts';
import { evidencePermissions } from './permissions.ts';
import { deleteText, findText, type GoneText, isSameEntry } from './queries-texts.ts';

/**
 * Erases again the texts beside the audit trail that had been erased after a backup was made, where the entry is the same. Answers how
 * many there were.
 */
export async function repeatTextErasures(
  work: Omit<Work, 'actionId'>,
  gone: readonly GoneText[],
): Promise<number> {
  let repeated = 0;
  for (const { hash, actionId, because, ...mark } of gone) {
    if (!(await isSameEntry(work.tx, mark.sequence, hash))) continue;
    if (!(await findText(work.tx, actionId, mark, { lock: true }))) continue;
    await deleteText(work.tx, mark);
    await audit(
      { ...work, actionId },
      evidencePermissions.eraseText.name,
      { kind: 'audit_text', id: null },
      { ...mark, repeated: true },
      because ? { reason: because } : {},
    );
    repeated++;
  }
  return repeated;
}
