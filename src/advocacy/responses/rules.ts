import type { PlainDate } from '../../platform/dates.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import type { FilesOfReply, Letter } from './queries.ts';

/** Only what is published can be answered. Problem: `recommendation_is_draft`. */
export function mustBePublished({ state }: { readonly state: 'draft' | 'published' }): void {
  if (state !== 'published') throw problem('recommendation_is_draft');
}

/** A letter that is registered was written, and not before what it replies to was said. Problems: `letter_in_future`, `letter_before_recommendation` (said). */
export function mustBeWritten(givenOn: PlainDate, today: PlainDate, saidOn: PlainDate | null): void {
  if (givenOn > today) throw problem('letter_in_future', {}, { field: 'given_on' });
  if (saidOn !== null && givenOn < saidOn)
    throw problem('letter_before_recommendation', { said: saidOn }, { field: 'given_on' });
}

/** Whose letter it is: the one body that was asked, or the one that was chosen. Problems: `letter_needs_addressee`, `addressee_not_asked`. */
export function whoReplied(
  addressees: readonly { readonly id: string }[],
  chosen: string | null | undefined,
): string {
  if (!chosen && addressees.length === 1) return addressees[0]!.id;
  const refused = (code: string) => problem(code, {}, { field: 'addressee' });
  if (!chosen) throw refused('letter_needs_addressee');
  if (!addressees.some(({ id }) => id === chosen)) throw refused('addressee_not_asked');
  return chosen;
}

/** Files of a reply by link: so many with one reply, and so many with all replies of an institution to a recommendation. */
export const filesByLink = { reply: 5, all: 20 } as const;

/**
 * Files come with a reply by link up to their bounds, and are published with the reply only. Problems: `too_many_files_with_reply` (max),
 * `too_many_files_by_link` (max), `reply_files_without_consent`.
 */
export function mustTakeFiles(
  form: { readonly mayBePublished: boolean } & FilesOfReply,
  sentBefore: number,
): void {
  const refused = (code: string, max: number) => problem(code, { max }, { field: 'files' });
  if (form.filesSent > filesByLink.reply) throw refused('too_many_files_with_reply', filesByLink.reply);
  if (sentBefore + form.filesSent > filesByLink.all) throw refused('too_many_files_by_link', filesByLink.all);
  if (form.filesMayBePublished && !form.mayBePublished)
    throw problem('reply_files_without_consent', {}, { field: 'public_files' });
}

/** Files of a reply by link are published only where its institution agreed. Problem: `reply_files_not_public`. */
export function whyNotPublic({ channel, filesMayBePublished }: Letter): Problem | undefined {
  return channel === 'link' && !filesMayBePublished ? problem('reply_files_not_public') : undefined;
}
