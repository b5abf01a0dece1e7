import type { Candidate } from '../../people/index.ts';
import { problem } from '../../platform/problem.ts';
import type { Gathering } from '../queries.ts';

/** The rule of the Action for all partners, and for those that have another one. */
export type ApprovalRule = {
  readonly required: boolean;
  readonly partners?: Readonly<Record<string, boolean>> | undefined;
};
type Facts = {
  /** The rule asks for the approval of another person. */
  readonly needed: boolean;
  /** There is no second person who could agree. */
  readonly alone: boolean;
};
/** An event with what its way to the public asks about it. */
export type PlannedEvent = Gathering & Facts;

/** Whether a partner needs an approval: by its own rule, else by that of all. Without a rule nobody does. */
export function isNeeded(rule: ApprovalRule | undefined, partnerKey: string | null | undefined): boolean {
  if (!rule) return false;
  return (partnerKey ? rule.partners?.[partnerKey] : undefined) ?? rule.required;
}

/** Another person can agree. Problem: `event_without_approver`. */
export function mustHaveApprover({ alone }: Facts): void {
  if (alone) throw problem('event_without_approver');
}

/** Where the rule asks for it, and somebody could agree, a draft is published only once they did. Problem: `event_needs_approval`. */
export function mustBeApproved({ needed, alone, state }: Facts & { readonly state: string }): void {
  if (state === 'draft' && needed && !alone) throw problem('event_needs_approval');
}

/** An approver is another person who may act for the event. Problem: `not_an_approver`. */
export function mustBeApprover(people: readonly Candidate[], personId: string, askedBy: string): void {
  if (personId === askedBy || !people.some((one) => one.personId === personId))
    throw problem('not_an_approver', {}, { field: 'approver' });
}

/** Who may be asked by this person. */
export const othersThan = (people: readonly Candidate[], personId: string): Candidate[] =>
  people.filter((one) => one.personId !== personId);

/** Within so many days an event is agreed to or returned, and one that was returned is corrected. */
export const daysToAnswer = 5;

type Agreed = Pick<Gathering, 'place' | 'placeFor' | 'startsOn' | 'endsOn' | 'partnerId'>;
const agreedOn = [
  'place',
  'placeFor',
  'startsOn',
  'endsOn',
  'partnerId',
] as const satisfies readonly (keyof Agreed)[];

/** Whether an approval ends with this change: the place, a day, the host or who sees the place is another one than what a person approved. */
export function endsApproval(before: Gathering & { readonly needed: boolean }, after: Agreed): boolean {
  return holdsApproval(before) && agreedOn.some((one) => before[one] !== after[one]);
}

/** Whether another person approved the event as it is, or should have: a change of its place or days needs it anew. */
export function holdsApproval({
  state,
  approval,
  needed,
}: Pick<Gathering, 'state' | 'approval'> & { readonly needed: boolean }): boolean {
  return state === 'agreed' || (state === 'published' && (approval === 'agreed' || needed));
}

/** What the page of an event says of its way to the public: as keys below `training.approval`, the reason of who returned it, and whether a change ends the approval. */
export function noticeOf(event: PlannedEvent): {
  readonly draft: boolean;
  readonly said: 'alone' | 'needed' | 'asked' | 'returned' | 'agreed' | undefined;
  readonly reason: string;
  readonly changeEnds: boolean;
} {
  const { state, needed, alone, approvalReason } = event;
  const isOpen = state !== 'withdrawn' && state !== 'published';
  const rule = needed ? (alone ? 'alone' : 'needed') : undefined;
  return {
    draft: isOpen,
    said: isOpen ? (state === 'draft' ? rule : state) : undefined,
    reason: state === 'returned' ? approvalReason : '',
    changeEnds: holdsApproval(event),
  };
}
