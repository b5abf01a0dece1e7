import type { StoredFile } from '../../platform/files/stored-file.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { openOf } from '../bills/rules.ts';
import { lockInstalment } from '../payments/queries.ts';
import { instalmentWorkflow } from '../payments/workflow.ts';
import { keepProofs } from './keep-proofs.ts';
import { listProofsOf } from './queries.ts';

/**
 * Puts the bank's document beside a paid instalment. Problems: `instalment_not_in_state`, `proof_without_file`,
 * `file_type_not_accepted` (kinds), `too_many_files` (max).
 */
export async function provePayment(
  work: Work,
  input: { instalmentId: string; files: readonly StoredFile[] },
): Promise<void> {
  const instalment = await lockInstalment(work.tx, input.instalmentId);
  const there = await listProofsOf(work.tx, instalment);
  beginStep(work, instalmentWorkflow, 'prove', { ...instalment, proofCount: openOf(there).length });
  if (input.files.length === 0) throw problem('proof_without_file', {}, { field: 'proofs' });
  const proofs = await keepProofs(work, instalment, input.files);
  await finishStep(work, instalmentWorkflow, 'prove', instalment.id, { proofs });
}
