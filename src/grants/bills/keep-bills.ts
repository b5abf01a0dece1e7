import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { insertBill, listBillsOfLine } from './queries.ts';
import { freshOf, mustBeBills } from './rules.ts';

/** Keeps files beside a line whose report the caller has locked; one that is there already is left out. Returns how many are new. */
export async function keepBills(
  work: Work,
  line: { id: string; agreementId: string; organisationId: string },
  files: readonly StoredFile[],
): Promise<number> {
  if (files.length === 0) return 0;
  const there = await listBillsOfLine(work.tx, line.id);
  const fresh = freshOf(files, there);
  mustBeBills(fresh, there.length);
  const { agreementId, organisationId } = line;
  for (const file of fresh) {
    const fileId = await keepFile(work, file, { organisationId, purpose: 'bill' });
    const record = { id: newId(), lineId: line.id, agreementId, organisationId, fileId, createdAt: work.now };
    await insertBill(work.tx, record);
  }
  return fresh.length;
}
