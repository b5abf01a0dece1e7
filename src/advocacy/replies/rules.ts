import type { Paper } from '../../papers/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { type FileState, isServed } from '../../platform/files/file-state.ts';
import { problem } from '../../platform/problem.ts';
import type { Reply } from './queries.ts';
import type { ReplyState } from './state.ts';

type Counted = { readonly alone: boolean };

/** Another person of the institution can approve. Problem: `reply_without_colleague`. */
export function mustHaveColleague({ alone }: Counted): void {
  if (alone) throw problem('reply_without_colleague');
}

/** A draft is sent without approval only where the institution has one person. Problem: `reply_needs_approval`. */
export function mustBeAlone({ alone, state }: Counted & { readonly state: string }): void {
  if (state === 'draft' && !alone) throw problem('reply_needs_approval');
}

/** The reply that is being written, if there is one. */
export function openOf<R extends { readonly state: string }>(replies: readonly R[]): R | undefined {
  return replies.find(({ state }) => state !== 'sent');
}

/** There is one draft at a time. Problem: `reply_already_open`. */
export function mustBeFirst(replies: readonly { readonly state: string }[]): void {
  if (openOf(replies)) throw problem('reply_already_open');
}

/** Files are published with the reply only. Problem: `reply_files_without_consent`. */
export function mustGoTogether(form: {
  readonly mayBePublished: boolean;
  readonly publicFiles: readonly string[];
}): void {
  if (!form.mayBePublished && form.publicFiles.length > 0)
    throw problem('reply_files_without_consent', {}, { field: 'public_files' });
}

type Shown = {
  readonly state: ReplyState;
  readonly alone: boolean;
  readonly returnedReason: string;
  readonly submitter: string | null;
};
/** What its page says of a reply: where it is, what must be corrected, and who submitted it. */
export function noteOf({ state, alone, returnedReason, submitter }: Shown) {
  const sent = state === 'sent';
  return {
    text: alone && !sent ? ('alone' as const) : (`state.${state}.text` as const),
    returned: state === 'draft' ? returnedReason : '',
    submitter: state === 'draft' ? null : submitter,
  };
}

/** What the institution reads of a file: whether it can be opened, and whether everybody may take it. */
export function fileStateOf({
  state,
  publishedAt,
}: {
  readonly state: FileState | null;
  readonly publishedAt: string | null;
}): 'checking' | 'closed' | 'public' | 'kept' {
  if (state === 'infected' || state === 'refused') return 'closed';
  if (state === null || !isServed(state, { sender: false })) return 'checking';
  return publishedAt === null ? 'kept' : 'public';
}

/** What a reply says, as a hash: its words and the files beside it. */
export function seenOfReply(
  { stance, text, language }: Pick<Reply, 'stance' | 'text' | 'language'>,
  papers: readonly Pick<Paper, 'id' | 'removedAt'>[],
): string {
  const files = papers.filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
  return hashOfContent({ stance, text, language, files: files.toSorted() });
}
