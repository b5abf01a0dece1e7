import type { AuditDetails } from '../../platform/audit/audit.ts';
import { canonicalJson } from '../../platform/canonical.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import type { FormDefinition } from '../definition.ts';
import { type Draft, lockDraft, saveDraft } from './queries.ts';
import { outdatedAfter } from './texts.ts';
import { type draftSteps, draftWorkflow } from './workflow.ts';

type Edit = Exclude<keyof typeof draftSteps, 'publish' | 'discard'>;
export type Edited = {
  readonly definition: FormDefinition;
  readonly languages?: readonly string[];
  /** Left out: what follows from the English that changed. */
  readonly outdated?: readonly string[];
  readonly details?: AuditDetails;
};

/**
 * What every change of a draft does: lock, permission and state, the change, and its entry. `version` is the one that was seen, where
 * somebody typed; nothing is written when nothing changed. Returns what `change` made.
 * Problems: `not_found`, `not_permitted`, `form_draft_not_in_state`, `changed_meanwhile`, and those of `change`.
 */
export async function editDraft<Made extends Edited>(
  work: Work,
  step: Edit,
  { draftId, version }: { readonly draftId: string; readonly version?: number },
  change: (draft: Draft) => Made,
): Promise<Made> {
  const draft = await lockDraft(work, draftId);
  beginStep(work, draftWorkflow, step, draft);
  if (version !== undefined && version !== draft.version) throw problem('changed_meanwhile');
  const made = change(draft);
  const { definition, languages = draft.languages, details } = made;
  const outdated = made.outdated ?? outdatedAfter(draft.outdated, draft.definition, definition);
  const now = canonicalJson({ definition, languages, outdated });
  const before = { definition: draft.definition, languages: draft.languages, outdated: draft.outdated };
  if (now === canonicalJson(before)) return made;
  if (now.length > mostSigns) throw problem('form_draft_too_large');
  await saveDraft(work.tx, draft, {
    definition,
    languages,
    outdated,
    updatedBy: work.actor.personId,
    updatedAt: work.now,
  });
  await finishStep(work, draftWorkflow, step, draft.id, details);
  return made;
}

/** Ten times the longest form of an Action so far. */
export const mostSigns = 1_000_000;
