import { problem } from '../../platform/problem.ts';

/**
 * What is said of a submitted report is said of the version that the page showed: meanwhile it may have been returned and submitted
 * anew. `seen`: its number, where a page did. Problem: `changed_meanwhile`.
 */
export function mustBeSeen({ versions }: { readonly versions: number }, seen: string | undefined): void {
  if (seen !== undefined && seen !== String(versions)) throw problem('changed_meanwhile');
}
