import type { PlainDate } from '../../platform/dates.ts';
import type { CallRules } from '../calls/schema.ts';
import type { Headings } from './headings.ts';

/**
 * What a partner may still promise: what the sub-grantee was promised otherwise, what is free of the lot, and the most that one sub-grant
 * may have of it. Minor units.
 */
export type Room = {
  readonly promisedMinor: number;
  readonly freeMinor: number;
  readonly maximumMinor: number;
  /** Whether the amount of the change passes what the contract of the Action leaves for third parties. */
  readonly passesContract: boolean;
};

/** What an agreement is to have from a day on; null where it stays as it is. */
export type Change = {
  readonly appliesFrom: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly amountMinor: number | null;
  readonly headings: Headings | null;
};

/** What stands around a change: the agreement as in force, and what was already reported and paid. Minor units. */
export type Facts = {
  readonly today: PlainDate;
  readonly currency: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly amountMinor: number;
  readonly rules: Pick<CallRules, 'coFinancingPercent' | 'indirectPercent' | 'thirdPartyCeilingMinor'>;
  /** The last day of the Action; null while nobody has entered it. */
  readonly actionEndsOn: PlainDate | null;
  readonly transferPercent: number;
  /** Whether the percentage is that of the contract: else it is the usual one. */
  readonly transferKnown: boolean;
  /** The budget as in force, and as it was last signed; null where there is none. */
  readonly headings: Headings | null;
  readonly base: Headings | null;
  /** What was reported under each heading, but for what was rejected. */
  readonly reported: Headings;
  /** The last day of the periods whose reports were submitted. */
  readonly reportedUntil: PlainDate | null;
  /** The day from which the last change of the budget by heading applies. */
  readonly changedFrom: PlainDate | null;
  /** The last change that is in force or will be; null where there is none. */
  readonly changeId: string | null;
  /** The last instalment, and what the others come to. */
  readonly last: { readonly state: string; readonly amountMinor: number } | null;
  /** What the partner may still promise; null for readers who do not know it. */
  readonly room: Room | null;
};
