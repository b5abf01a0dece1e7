import { addMonths, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

export const requestKinds = [
  'access',
  'correction',
  'erasure',
  'restriction',
  'portability',
  'objection',
] as const;
export type RequestKind = (typeof requestKinds)[number];
/** How a request came that was not made on the page. */
export const registeredChannels = ['mail', 'letter', 'in_person'] as const;
export type Channel = 'account' | (typeof registeredChannels)[number];
export const outcomes = ['granted', 'partly', 'nothing_held', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** Months to answer, and months more where a request is complex (GDPR, article 12(3)). */
export const monthsToAnswer = 1;
export const monthsMore = 2;

/** The last day for the answer. Weekends and holidays, which would move it on, are not counted: the earlier day is the safe one. */
export function dueOn(receivedOn: PlainDate, extended = false): PlainDate {
  return addMonths(receivedOn, extended ? monthsToAnswer + monthsMore : monthsToAnswer);
}

export type Clock = {
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly extendedAt: string | null;
  readonly answeredAt: string | null;
};

/** Problem `request_answered`: what was answered stays as it is. */
export function mustBeOpen({ answeredAt }: Pick<Clock, 'answeredAt'>): void {
  if (answeredAt) throw problem('request_answered');
}

/** Problems: `request_answered`, `request_extended` (once only), `extension_too_late` (whoever asked must be told within the first month). */
export function mustBeExtendable(clock: Clock, today: PlainDate): void {
  mustBeOpen(clock);
  if (clock.extendedAt) throw problem('request_extended');
  if (today > clock.dueOn) throw problem('extension_too_late');
}

/** Problem `received_later`: a letter of tomorrow has not come yet. */
export function mustHaveCome(receivedOn: PlainDate, today: PlainDate): void {
  if (receivedOn > today) throw problem('received_later', {}, { field: 'received_on' });
}
