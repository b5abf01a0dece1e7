import { problem } from '../../platform/problem.ts';

/** A draft takes comments until it is submitted or withdrawn. */
export const takesComments = ({ state }: { readonly state: string }) => state === 'draft';

/** Problem: `draft_comments_closed`. */
export function mustTakeComments(application: { readonly state: string }): void {
  if (!takesComments(application)) throw problem('draft_comments_closed');
}

/** Problem: `draft_comment_settled`. */
export function mustBeUnsettled({ settledAt }: { readonly settledAt: string | null }): void {
  if (settledAt !== null) throw problem('draft_comment_settled');
}

/** Comments by the section that they are about, in the order of the form; those of a section that the form does not have come last. */
export function bySection<One extends { readonly section: string }>(
  comments: readonly One[],
  sections: readonly string[],
): readonly { readonly section: string; readonly comments: readonly One[] }[] {
  const grouped = Map.groupBy(comments, ({ section }) => section);
  const place = (section: string) =>
    sections.includes(section) ? sections.indexOf(section) : sections.length;
  return [...grouped]
    .map(([section, those]) => ({ section, comments: those }))
    .sort((one, other) => place(one.section) - place(other.section));
}

/** The sections that have open comments. */
export function withOpen<One extends { readonly open: number }>(sections: readonly One[]): readonly One[] {
  return sections.filter(({ open }) => open > 0);
}
