import { addDays, type PlainDate } from '../../platform/dates.ts';
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

/** How many days after the date to reply by a link still opens: it is stated on the form, in the letter and on the page behind it. */
export const daysOfLink = 30;
/** The last day on which the link of a request opens. */
export const linkOpenUntil = ({ replyBy }: { readonly replyBy: PlainDate }): PlainDate =>
  addDays(replyBy, daysOfLink);

/** Whether the link of a request opens: up to its last day, and while the recommendation is published. */
export function isLinkOpen(
  request: { readonly replyBy: PlainDate; readonly published: boolean },
  today: PlainDate,
): boolean {
  return request.published && today <= linkOpenUntil(request);
}

/** Problem `request_link_ended` (who asked, and where to write). */
export function mustBeOpen(
  request: {
    readonly replyBy: PlainDate;
    readonly published: boolean;
    readonly sender: string;
    readonly replyTo: string;
  },
  today: PlainDate,
): void {
  if (isLinkOpen(request, today)) return;
  throw problem('request_link_ended', { sender: request.sender, contact: request.replyTo });
}

/** The link is printed where the request goes by letter alone: an email has brought its own to its contact. */
export function isLinkPrinted({ way }: { readonly way: RequestForm['way'] }): boolean {
  return way === 'letter';
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
