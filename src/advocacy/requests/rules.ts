import { hashOfContent } from '../../platform/canonical.ts';
import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import type { Recommendation } from '../recommendations/queries.ts';
import type { Request } from './queries.ts';
import type { RequestForm } from './schema.ts';

/** So many days before the day of its reply a contact is reminded of a request, and until so many days after it. */
export const remindedWithin = 7;
/** A request that was sent as many days ago or fewer is still fresh: nobody is reminded of it. */
const fresh = 3;

/** Which reminder of a request that waits for its reply is due today: one before its day, and one after it. */
export function dueReminder(
  { sentOn, replyBy, remindedAt }: Pick<Request, 'sentOn' | 'replyBy' | 'remindedAt'>,
  today: PlainDate,
): 'soon' | 'late' | undefined {
  const reminded = remindedAt === null ? undefined : dayIn(zone, remindedAt);
  if (today > replyBy)
    return today <= addDays(replyBy, remindedWithin) && (reminded === undefined || reminded <= replyBy)
      ? 'late'
      : undefined;
  const near = today >= addDays(replyBy, -remindedWithin) && today > addDays(sentOn, fresh);
  return near && reminded === undefined ? 'soon' : undefined;
}

/** The longest time for a reply, in days after the request is sent: it is stated on the form. */
export const longestReply = 365;

/** There is a day to reply by within a year, and an address where it goes by email. Problems: `request_day_past`, `request_day_far` (the last day), `request_needs_email`. */
export function mustBeSendable(
  { way, contactEmail, replyBy }: Pick<RequestForm, 'way' | 'contactEmail' | 'replyBy'>,
  today: PlainDate,
): void {
  const refused = (code: string, field: string, details = {}) => problem(code, details, { field });
  if (way === 'email' && contactEmail === null) throw refused('request_needs_email', 'contact_email');
  if (replyBy <= today) throw refused('request_day_past', 'reply_by');
  const last = addDays(today, longestReply);
  if (replyBy > last) throw refused('request_day_far', 'reply_by', { last });
}

type Contacted = Pick<Request, 'addresseeId' | 'contact' | 'contactEmail'>;
const sameText = (one: string | null, other: string | null) =>
  (one ?? '').trim().toLowerCase() === (other ?? '').trim().toLowerCase();

/** One contact of a body is asked once while its reply is open. Problem: `request_already_open` (contact, when it was sent, the day of its reply). */
export function mustBeNew(asked: Contacted, sent: readonly Request[], now: Instant): void {
  const same = sent.find(
    (one) =>
      standOf(one, now) === 'open' &&
      one.addresseeId === asked.addresseeId &&
      (sameText(one.contact, asked.contact) ||
        (asked.contactEmail !== null && sameText(one.contactEmail, asked.contactEmail))),
  );
  if (!same) return;
  const { contact, sentOn, replyBy } = same;
  throw problem('request_already_open', { contact, sent: sentOn, day: replyBy }, { field: 'contact' });
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

/** Whether the reply to a request came, still may come in time, or is overdue: to the end of its day in the Action's zone. */
export function standOf(
  { answered, replyBy }: { readonly answered: boolean; readonly replyBy: PlainDate },
  now: Instant,
): 'answered' | 'open' | 'late' {
  if (answered) return 'answered';
  return endOfDay(replyBy) < now ? 'late' : 'open';
}

/** The requests that wait for their reply by their day, the next one that is due first; then those that were answered. */
export function nextDueFirst<R extends { readonly answered: boolean; readonly replyBy: PlainDate }>(
  requests: readonly R[],
): R[] {
  const key = ({ answered, replyBy }: R) => `${answered ? 1 : 0} ${replyBy}`;
  return requests.toSorted((a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b)));
}

/** What a request sends of a recommendation, as a hash: what is asked, and of whom. */
export function seenInRequest({
  title,
  ask,
  addressees,
}: Pick<Recommendation, 'title' | 'ask' | 'addressees'>): string {
  return hashOfContent({ title, ask, addressees: addressees.map(({ id, name }) => ({ id, name })) });
}
