import type { Instant } from '../platform/dates.ts';
import { problem } from '../platform/problem.ts';

/** More than any record gathers. */
export const mostPapers = 30;

type Standing = {
  readonly publishedAt: Instant | null;
  readonly removedAt: Instant | null;
  readonly addedBy: string | null;
};

/** A file that was removed is not moved any more. Problem: `paper_removed`. */
export function mustBeThere({ removedAt }: Standing): void {
  if (removedAt !== null) throw problem('paper_removed');
}

/**
 * Whether everybody may take it from now on. A publication is let go by another than who added it, who saw the marks of the EU in it.
 * Problems: `paper_removed`, `paper_is_public`, `paper_by_another`, `paper_marks_unconfirmed`.
 */
export function mustBePublishable(
  paper: Standing,
  { isPublication, personId, marks }: { isPublication: boolean; personId: string; marks: boolean },
): void {
  mustBeThere(paper);
  if (paper.publishedAt !== null) throw problem('paper_is_public');
  if (!isPublication) return;
  if (paper.addedBy === personId) throw problem('paper_by_another');
  if (!marks) throw problem('paper_marks_unconfirmed', {}, { field: 'marks', status: 422 });
}

/** Only what everybody may take is held back. Problem: `paper_not_public`. */
export function mustBePublic({ publishedAt }: Standing): void {
  if (publishedAt === null) throw problem('paper_not_public');
}
