import type { Work } from '../../platform/work.ts';
import { editDraft } from './edit-draft.ts';
import { moved } from './edits.ts';
import { getPlace } from './get-place.ts';

/** Moves a section or question one place up or down; at the very end it stays. Problems: `not_found`, and those of `editDraft`. */
export async function moveInDraft(
  work: Work,
  { draftId, piece, by }: { readonly draftId: string; readonly piece: string; readonly by: -1 | 1 },
): Promise<void> {
  await editDraft(work, 'move', { draftId }, ({ definition }) => ({
    definition: moved(definition, getPlace(definition, piece), by) ?? definition,
    details: { piece, by },
  }));
}
