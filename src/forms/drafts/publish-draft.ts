import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { parseForm } from '../parse-form.ts';
import { publishForm } from '../publish-form.ts';
import { lockDraft, saveDraft } from './queries.ts';
import { onlyIn } from './texts.ts';
import { draftWorkflow } from './workflow.ts';

/**
 * Publishes a draft as the next version of its form, in English and the languages that it needs. Returns the id of the version. Problems: `not_found`, `not_permitted`,
 * `form_draft_not_in_state`, `form_draft_incomplete`, `changed_meanwhile`, and those of `publishForm`.
 */
export async function publishDraft(
  work: Work,
  { draftId, version }: { readonly draftId: string; readonly version: number },
): Promise<string> {
  const draft = await lockDraft(work, draftId);
  const state = beginStep(work, draftWorkflow, 'publish', draft);
  if (version !== draft.version) throw problem('changed_meanwhile');
  const formVersionId = await publishForm(work, parseForm(onlyIn(draft.definition, draft.languages)));
  const saved = { updatedBy: work.actor.personId, updatedAt: work.now };
  await saveDraft(work.tx, draft, { state, formVersionId, ...saved });
  await finishStep(work, draftWorkflow, 'publish', draft.id, { form: draft.formKey });
  return formVersionId;
}
