import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { lockDraft, saveDraft } from './queries.ts';
import { draftWorkflow } from './workflow.ts';

/**
 * Discards a draft as it was seen: it is kept and cannot be changed any more. Problems: `not_found`, `not_permitted`,
 * `form_draft_not_in_state`, `changed_meanwhile`.
 */
export async function discardDraft(
  work: Work,
  { draftId, version }: { readonly draftId: string; readonly version: number },
): Promise<void> {
  const draft = await lockDraft(work, draftId);
  const state = beginStep(work, draftWorkflow, 'discard', draft);
  if (version !== draft.version) throw problem('changed_meanwhile');
  await saveDraft(work.tx, draft, { state, updatedBy: work.actor.personId, updatedAt: work.now });
  await finishStep(work, draftWorkflow, 'discard', draft.id);
}
