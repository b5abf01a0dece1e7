import { problem } from '../../platform/problem.ts';
import type { MaterialForm, MaterialState, ReviewForm } from './schema.ts';

const refused = (code: string, field: string) => problem(code, {}, { field });

/** Whom the public will read as its authors. Problems: `material_needs_author`, `authors_must_agree`. */
export function mustNameAuthors({ authorIds, namedAuthors, agreed }: MaterialForm): void {
  if (authorIds.length === 0 && namedAuthors.length === 0)
    throw refused('material_needs_author', 'authors[]');
  if (namedAuthors.length > 0 && !agreed) throw refused('authors_must_agree', 'agreed');
}

/** A draft has its text in the language of the original. Problem: `material_without_original`. */
export function mustHaveOriginal(material: {
  readonly languages: readonly string[];
  readonly originalLanguage: string;
}): void {
  if (!material.languages.includes(material.originalLanguage)) throw problem('material_without_original');
}

/** Files are added until the edition is approved. Problem: `material_not_in_state`. */
export function mustTakeFiles(state: MaterialState): void {
  if (!takesFiles(state)) throw problem('material_not_in_state');
}
export const takesFiles = (state: MaterialState) => state === 'draft' || state === 'in_review';

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
