import type { Work } from '../../platform/work.ts';
import type { Section } from '../definition.ts';
import type { Question } from '../questions.ts';
import { editDraft } from './edit-draft.ts';
import { replaced } from './edits.ts';
import { getPlace } from './get-place.ts';
import { changedQuestion, type Settings } from './made-question.ts';
import { parsedSection } from './parsed-section.ts';
import { pieceAt } from './places.ts';

type Seen = { readonly draftId: string; readonly version: number; readonly piece: string };

/** Saves the settings of a question. Problems: `not_found`, and those of `editDraft`. */
export async function changeQuestion(
  work: Work,
  { piece, settings, ...seen }: Seen & { readonly settings: Settings },
): Promise<void> {
  await editDraft(work, 'change', seen, ({ definition }) => {
    const place = getPlace(definition, piece);
    const before = pieceAt(definition, place) as Question;
    return {
      definition: replaced(definition, place, changedQuestion(before, settings)),
      details: { piece },
    };
  });
}

/** Saves the English title and text of a section, and whether the sections before it must be complete first. Problems: `malformed_request`, and the same. */
export async function changeSection(
  work: Work,
  {
    piece,
    title,
    intro,
    after,
    ...seen
  }: Seen & { readonly title: string; readonly intro: string; readonly after: readonly string[] },
): Promise<void> {
  await editDraft(work, 'change', seen, ({ definition }) => {
    const place = getPlace(definition, piece);
    const { intro: before, ...section } = pieceAt(definition, place) as Section;
    const changed = parsedSection({
      ...section,
      title: { ...section.title, en: title },
      ...(intro && { intro: { ...before, en: intro } }),
      after: [...after],
    });
    return { definition: replaced(definition, place, changed), details: { piece } };
  });
}
