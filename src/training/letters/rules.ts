import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { inFours, shortCode } from '../short-code.ts';
import type { LetterAnswer } from './schema.ts';

/** What a reply quotes: follows from the letter's id, `L-7K3M-9QXT`. */
export function letterCode(id: string): string {
  return `L-${inFours(shortCode('letter', id, 8))}`;
}

/** A letter goes to somebody. Problem: `letter_to_nobody`. */
export function mustGoToSomebody(letter: { organisationId: string | null; addressee: string }): void {
  if (letter.organisationId === null && letter.addressee === '')
    throw problem('letter_to_nobody', {}, { field: 'addressee' });
}

/** Whether there are people to invite by name: those whom a body that comes has named. */
export const namesNominees = ({ answer }: { answer: LetterAnswer | null }) => answer === 'comes';

/** What has been sent stays as it was. Problem: `letter_was_sent`. */
export function mustNotBeSent({ sentOn }: { sentOn: PlainDate | null }): void {
  if (sentOn !== null) throw problem('letter_was_sent');
}

/** A letter was sent on a day that has come. Problem: `letter_sent_later`. */
export function mustHaveBeenSentBy(sentOn: PlainDate, today: PlainDate): void {
  if (sentOn > today) throw problem('letter_sent_later', {}, { field: 'sent_on' });
}

/**
 * What came back, after the letter went and not later than today; only who comes says with how many. Problems: `letter_not_sent`,
 * `letter_answered_later`, `letter_answered_before`, `letter_people_of_none`.
 */
export function mustBeAnAnswer(
  letter: { sentOn: PlainDate | null },
  given: { answer: LetterAnswer; answeredOn: PlainDate; people: number | null },
  today: PlainDate,
): void {
  if (letter.sentOn === null) throw problem('letter_not_sent');
  if (given.answeredOn > today) throw problem('letter_answered_later', {}, { field: 'answered_on' });
  if (given.answeredOn < letter.sentOn) throw problem('letter_answered_before', {}, { field: 'answered_on' });
  if (given.people !== null && given.answer !== 'comes')
    throw problem('letter_people_of_none', {}, { field: 'people' });
}
