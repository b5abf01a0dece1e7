import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { keepFresh } from './keep-fresh.ts';
import { insertBill, listBillsOfLine } from './queries.ts';

/** Keeps files beside a line whose report the caller has locked; one that is there already is left out. Returns how many are new. */
export async function keepBills(
  work: Work,
  line: { id: string; agreementId: string; organisationId: string },
  files: readonly StoredFile[],
): Promise<number> {
  if (files.length === 0) return 0;
  const { id: lineId, agreementId, organisationId } = line;
  const there = await listBillsOfLine(work.tx, lineId);
  const about = { there, field: 'bills', organisationId, purpose: 'bill' } as const;
  return keepFresh(work, files, about, (fileId) =>
    insertBill(work.tx, { id: newId(), lineId, agreementId, organisationId, fileId, createdAt: work.now }),
  );
}
