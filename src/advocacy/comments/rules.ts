import { problem } from '../../platform/problem.ts';
import type { MaterialState } from '../materials/schema.ts';

/** An edition is commented on until it is published. */
export const commentedStates: readonly MaterialState[] = ['draft', 'in_review', 'approved'];
export const takesComments = (state: MaterialState) => commentedStates.includes(state);

/** Problem: `material_comments_closed`. */
export function mustTakeComments(state: MaterialState): void {
  if (!takesComments(state)) throw problem('material_comments_closed');
}

/** Problem: `material_comment_settled`. */
export function mustBeUnsettled({ settledAt }: { readonly settledAt: string | null }): void {
  if (settledAt !== null) throw problem('material_comment_settled');
}
