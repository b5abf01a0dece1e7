import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

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
