import type { Work } from '../../platform/work.ts';
import { editDraft } from './edit-draft.ts';
import { removed } from './edits.ts';
import { getPlace } from './get-place.ts';

/** Removes a question, or a section with its questions. Problems: `not_found`, and those of `editDraft`. */
export async function removeFromDraft(
  work: Work,
  { piece, ...seen }: { readonly draftId: string; readonly version: number; readonly piece: string },
): Promise<void> {
  await editDraft(work, 'remove', seen, ({ definition }) => ({
    definition: removed(definition, getPlace(definition, piece)),
    details: { piece },
  }));
}
