import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { RequestForm } from './schema.ts';

/** There is a day to reply by, and an address where it goes by email. Problems: `request_day_past`, `request_needs_email`. */
export function mustBeSendable(
  { way, contactEmail, replyBy }: Pick<RequestForm, 'way' | 'contactEmail' | 'replyBy'>,
  today: PlainDate,
): void {
  const refused = (code: string, field: string) => problem(code, {}, { field });
  if (way === 'email' && contactEmail === null) throw refused('request_needs_email', 'contact_email');
  if (replyBy <= today) throw refused('request_day_past', 'reply_by');
}

/** Whether a body replied to a request since it was sent, still may in time, or is late. */
export function standOf(
  { addresseeId, sentOn, replyBy }: { addresseeId: string; sentOn: PlainDate; replyBy: PlainDate },
  responses: readonly { readonly addresseeId: string; readonly givenOn: PlainDate }[],
  today: PlainDate,
): 'answered' | 'open' | 'late' {
  if (responses.some((one) => one.addresseeId === addresseeId && one.givenOn >= sentOn)) return 'answered';
  return replyBy < today ? 'late' : 'open';
}
