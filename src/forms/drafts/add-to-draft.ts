import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { makePieceKey } from '../made-keys.ts';
import { editDraft } from './edit-draft.ts';
import { withQuestion, withSection } from './edits.ts';
import { getPlace } from './get-place.ts';
import { type Kind, kindsFor, typeOf } from './kinds.ts';
import { madeQuestion, type Settings } from './made-question.ts';
import { parsedSection } from './parsed-section.ts';
import { questionAt } from './places.ts';

type Seen = { readonly draftId: string; readonly version: number };

/** Adds a section at the end. Returns the name of its place. Problems: `malformed_request`, and those of `editDraft`. */
export async function addSection(
  work: Work,
  { title, intro, ...seen }: Seen & { readonly title: string; readonly intro: string },
): Promise<string> {
  const key = makePieceKey('s');
  const section = parsedSection({
    ...{ key, title: { en: title }, after: [], questions: [] },
    ...(intro && { intro: { en: intro } }),
  });
  await editDraft(work, 'add', seen, ({ definition }) => ({
    definition: withSection(definition, section),
    details: { section: key },
  }));
  return `s.${key}`;
}

/**
 * Adds a question at the end of a section or of the entry of a group. Returns the name of its place. Problems: those of `editDraft`,
 * `not_found`, `form_kind_not_here` (one that is there already, or does not fit into a group).
 */
export async function addQuestion(
  work: Work,
  { into, kind, settings, ...seen }: Seen & { into: string; kind: Kind; settings: Settings },
): Promise<string> {
  const { name } = await editDraft(work, 'add', seen, ({ definition }) => {
    const place = getPlace(definition, into);
    if (!kindsFor(definition, place).includes(kind)) throw problem('form_kind_not_here');
    const group = questionAt(definition, place);
    const key = keyFor(kind);
    const made = withQuestion(definition, place, madeQuestion(settings, key, kind));
    return {
      definition: made,
      details: { type: typeOf(kind), question: key },
      name: group ? `q.${group.key}.${key}` : `q.${key}`,
    };
  });
  return name;
}

/** The agreement takes summary, places and budget by these keys; every other question has one of its own. */
function keyFor(kind: Kind): string {
  return kind === 'summary' || kind === 'places' || kind === 'budget' ? kind : makePieceKey('q');
}
