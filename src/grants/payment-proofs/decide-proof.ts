import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import type { Work } from '../../platform/work.ts';
import { decideHeldFile } from '../annexes/decide-held-file.ts';
import { proofPermissions } from './permissions.ts';
import { findProof } from './queries.ts';

/** Releases or refuses a proof that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideProof(
  work: Work,
  { proofId, ...form }: FileDecisionForm & { proofId: string },
): Promise<void> {
  await decideHeldFile(
    work,
    {
      found: await findProof(work.tx, proofId),
      permission: proofPermissions.decide,
      fileIdOf: ({ proof }) => proof.fileId,
      kind: 'agreement',
      details: { proof: proofId },
    },
    form,
  );
}
