import { problem } from '../../platform/problem.ts';
import type { MaterialForm, MaterialState, ReviewForm } from './schema.ts';

export type MaterialVerb =
  | 'edit'
  | 'add_file'
  | 'hand_in'
  | 'approve'
  | 'ask_changes'
  | 'take_back'
  | 'publish'
  | 'revise'
  | 'withdraw';

/** The life of a material: who reviews it is somebody else, and what was published is only ever followed by another edition. */
export const materialLifecycle: Readonly<
  Record<MaterialState, Partial<Record<MaterialVerb, MaterialState>>>
> = {
  draft: { edit: 'draft', add_file: 'draft', hand_in: 'in_review', withdraw: 'withdrawn' },
  in_review: { add_file: 'in_review', approve: 'approved', ask_changes: 'draft', take_back: 'draft' },
  approved: { publish: 'published', take_back: 'draft' },
  published: { revise: 'draft', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The state that a verb leads to. Problem: `material_not_in_state`. */
export function nextMaterialState(state: MaterialState, verb: MaterialVerb): MaterialState {
  const next = materialLifecycle[state][verb];
  if (next === undefined) throw problem('material_not_in_state');
  return next;
}

const refused = (code: string, field: string) => problem(code, {}, { field });

/** Whom the public will read as its authors. Problems: `material_needs_author`, `authors_must_agree`. */
export function mustNameAuthors({ authorIds, namedAuthors, agreed }: MaterialForm): void {
  if (authorIds.length === 0 && namedAuthors.length === 0)
    throw refused('material_needs_author', 'authors[]');
  if (namedAuthors.length > 0 && !agreed) throw refused('authors_must_agree', 'agreed');
}

/** Nobody reviews their own words. Problem: `review_by_another`. */
export function mustBeAnotherReader(writers: readonly string[], personId: string): void {
  if (writers.includes(personId)) throw problem('review_by_another');
}

const publications: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];
/** What authors make of a publication is a text to read, no sheet and no picture. Problem: `own_file_type`. */
export function mustBeAPublication(type: string): void {
  if (!publications.includes(type)) throw refused('own_file_type', 'file');
}

/** Who asks for changes says which. Problem: `changes_need_comment`. */
export function mustSayWhich({ decision, comment }: Pick<ReviewForm, 'decision' | 'comment'>): void {
  if (decision === 'changes' && comment === '') throw refused('changes_need_comment', 'comment');
}

/** Only what the public read before is withdrawn: a draft of a first edition was read by nobody. Problem: `material_not_in_state`. */
export function mustHaveBeenPublished(editions: number): void {
  if (editions === 0) throw problem('material_not_in_state');
}
