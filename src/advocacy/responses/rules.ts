import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** Only what is published can be answered. Problem: `recommendation_is_draft`. */
export function mustBePublished({ state }: { readonly state: 'draft' | 'published' }): void {
  if (state !== 'published') throw problem('recommendation_is_draft');
}

/** A letter that is registered was written. Problem: `letter_in_future`. */
export function mustBeWritten(givenOn: PlainDate, today: PlainDate): void {
  if (givenOn > today) throw problem('letter_in_future', {}, { field: 'given_on', status: 422 });
}
