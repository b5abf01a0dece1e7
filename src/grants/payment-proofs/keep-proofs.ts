import { keepFile } from '../../platform/files/keep-file.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { freshOf, mustBeBills } from '../bills/rules.ts';
import { insertProof, listProofs } from './queries.ts';

/** Keeps files beside an instalment that the caller has locked; one that is there already is left out. Returns how many are new. */
export async function keepProofs(
  work: Work,
  instalment: { id: string; agreementId: string; organisationId: string },
  files: readonly StoredFile[],
): Promise<number> {
  if (files.length === 0) return 0;
  const { id: instalmentId, agreementId, organisationId } = instalment;
  const there = (await listProofs(work.tx, agreementId)).filter((one) => one.instalmentId === instalmentId);
  const fresh = freshOf(files, there);
  mustBeBills(fresh, there.length, 'proofs');
  for (const file of fresh) {
    const fileId = await keepFile(work, file, { organisationId, purpose: 'payment' });
    await insertProof(work.tx, {
      ...{ id: newId(), instalmentId, agreementId, organisationId, fileId, createdAt: work.now },
    });
  }
  return fresh.length;
}
