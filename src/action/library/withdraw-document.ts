import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDocument, saveDocument } from './queries-store.ts';
import { documentWorkflow } from './workflow.ts';

/** Withdraws a document with a reason: it is listed no longer, and its files stay for those who manage it. Problems: `not_permitted`, `not_found`, `document_not_in_state`. */
export async function withdrawDocument(
  work: Work,
  { documentId, reason }: { documentId: string; reason: string },
): Promise<void> {
  const document = await lockDocument(work, documentId);
  const state = beginStep(work, documentWorkflow, 'withdraw', document);
  await saveDocument(work, document, { state, withdrawnReason: reason });
  await finishStep(work, documentWorkflow, 'withdraw', documentId, {}, { reason });
}
