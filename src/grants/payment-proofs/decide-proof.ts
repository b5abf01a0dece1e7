import { audit } from '../../platform/audit/audit.ts';
import { decideFile } from '../../platform/files/decide-file.ts';
import type { FileDecisionForm } from '../../platform/files/file-decision.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { proofPermissions } from './permissions.ts';
import { findProof } from './queries.ts';

/** Releases or refuses a proof that the scanner did not clear, with a reason. Problem: `file_not_waiting`. */
export async function decideProof(
  work: Work,
  { proofId, ...form }: FileDecisionForm & { proofId: string },
): Promise<void> {
  const found = await findProof(work.tx, proofId);
  if (!found) throw problem('not_found');
  mustBeAbleTo(work.actor, proofPermissions.decide, found);
  const { before, state } = await decideFile(work, found.proof.fileId, form);
  await audit(
    work,
    proofPermissions.decide.name,
    { kind: 'agreement', id: found.id },
    { proof: proofId, before, state },
    { reason: form.reason },
  );
}
