import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDraft, saveDraft } from './queries.ts';
import { draftWorkflow } from './workflow.ts';

/** Discards a draft: it is kept and cannot be changed any more. Problems: `not_found`, `not_permitted`, `form_draft_not_in_state`. */
export async function discardDraft(work: Work, { draftId }: { readonly draftId: string }): Promise<void> {
  const draft = await lockDraft(work, draftId);
  const state = beginStep(work, draftWorkflow, 'discard', draft);
  await saveDraft(work.tx, draft, { state, updatedBy: work.actor.personId, updatedAt: work.now });
  await finishStep(work, draftWorkflow, 'discard', draft.id);
}
