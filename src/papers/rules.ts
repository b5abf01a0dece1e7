import type { Instant } from '../platform/dates.ts';
import { type FileState, isServed } from '../platform/files/file-state.ts';
import { problem } from '../platform/problem.ts';

/** How many files are beside one record, and the problem (max) of one more. */
export type PaperBound = { readonly max: number; readonly problem: string };
/** More than any record gathers. */
export const usualBound: PaperBound = { max: 30, problem: 'too_many_files' };

/** When a file was added. */
export type Added = { readonly createdAt: Instant };
/** Whether a file was there when its record was frozen: then it stays. One that was added later may go. */
export function wasFrozen({ createdAt }: Added, frozenAt: Instant | null): boolean {
  return frozenAt !== null && createdAt <= frozenAt;
}

/** Whether a file shows something: it was not removed, and neither the scanner nor a person closed it. */
export function isKept({ removedAt, state }: Pick<Standing, 'removedAt' | 'state'>): boolean {
  return removedAt === null && state !== 'infected' && state !== 'refused';
}

type Standing = {
  readonly publishedAt: Instant | null;
  readonly removedAt: Instant | null;
  readonly state: FileState | null;
};

/** A file that was removed is not moved any more. Problem: `paper_removed`. */
export function mustBeThere({ removedAt }: Pick<Standing, 'removedAt'>): void {
  if (removedAt !== null) throw problem('paper_removed');
}

/** Whether everybody may take it from now on. Problems: `paper_removed`, `paper_is_public`, `paper_not_checked`. */
export function mustBePublishable(paper: Standing): void {
  mustBeThere(paper);
  if (paper.publishedAt !== null) throw problem('paper_is_public');
  if (paper.state === null || !isServed(paper.state, { sender: false })) throw problem('paper_not_checked');
}

/** Only what everybody may take is held back. Problem: `paper_not_public`. */
export function mustBePublic({ publishedAt }: Pick<Standing, 'publishedAt'>): void {
  if (publishedAt === null) throw problem('paper_not_public');
}
