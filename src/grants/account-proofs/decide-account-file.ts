import { audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { accountProofPermissions } from './permissions.ts';
import { findAccountProof } from './queries.ts';

/** Releases or refuses a document that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideAccountFile(
  work: Work,
  { accountProofId, ...form }: FileDecisionForm & { accountProofId: string },
): Promise<void> {
  const found = await findAccountProof(work.tx, accountProofId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(work.actor, accountProofPermissions.decide, found);
  const { before, state } = await decideFile(work, found.proof.fileId, form);
  await audit(
    work,
    accountProofPermissions.decide.name,
    { kind: 'agreement', id: found.id },
    { proof: accountProofId, before, state },
    { reason: form.reason },
  );
}
