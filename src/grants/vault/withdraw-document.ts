import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockVaultDocument, saveEnded } from './queries.ts';
import { vaultWorkflow } from './workflow.ts';

/** Takes a document out of use: nobody chooses it any more, and it stays in the history. Problem: `vault_document_not_in_state`. */
export async function withdrawDocument(work: Work, { documentId }: { documentId: string }): Promise<void> {
  const { tx, actor, now } = work;
  const document = await lockVaultDocument(tx, documentId);
  const state = beginStep(work, vaultWorkflow, 'withdraw', document);
  await saveEnded(tx, document.id, { state, endedBy: actor.personId, endedAt: now });
  await finishStep(work, vaultWorkflow, 'withdraw', document.id);
}
