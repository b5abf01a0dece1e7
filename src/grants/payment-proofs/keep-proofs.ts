import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/work.ts';
import { keepFresh } from '../bills/keep-fresh.ts';
import { insertProof, listProofsOf } from './queries.ts';

/** Keeps files beside an instalment that the caller has locked; one that is there already is left out. Returns how many are new. */
export async function keepProofs(
  work: Work,
  instalment: { id: string; agreementId: string; organisationId: string },
  files: readonly StoredFile[],
): Promise<number> {
  if (files.length === 0) return 0;
  const { id: instalmentId, agreementId, organisationId } = instalment;
  const there = await listProofsOf(work.tx, instalment);
  const about = { there, field: 'proofs', organisationId, purpose: 'payment' } as const;
  return keepFresh(work, files, about, (fileId) =>
    insertProof(work.tx, {
      ...{ id: newId(), instalmentId, agreementId, organisationId, fileId, createdAt: work.now },
    }),
  );
}
