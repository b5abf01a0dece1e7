import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import type { Work } from '../../platform/work.ts';
import { decideHeldFile } from '../annexes/decide-held-file.ts';
import { accountProofPermissions } from './permissions.ts';
import { findAccountProof } from './queries.ts';

/** Releases or refuses a document that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideAccountFile(
  work: Work,
  { accountProofId, ...form }: FileDecisionForm & { accountProofId: string },
): Promise<void> {
  await decideHeldFile(
    work,
    {
      found: await findAccountProof(work.tx, accountProofId),
      permission: accountProofPermissions.decide,
      fileIdOf: ({ proof }) => proof.fileId,
      kind: 'agreement',
      details: { proof: accountProofId },
    },
    form,
  );
}
