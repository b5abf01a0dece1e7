import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDocument, saveDocument } from './queries-store.ts';
import { documentWorkflow } from './workflow.ts';

/** Lists a document again that was withdrawn. Problems: `not_permitted`, `not_found`, `document_not_in_state`. */
export async function restoreDocument(work: Work, { documentId }: { documentId: string }): Promise<void> {
  const document = await lockDocument(work, documentId);
  const state = beginStep(work, documentWorkflow, 'restore', document);
  await saveDocument(work, document, { state, withdrawnReason: '' });
  await finishStep(work, documentWorkflow, 'restore', documentId);
}
