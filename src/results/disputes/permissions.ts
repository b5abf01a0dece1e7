import { all, permission, type Reach } from '../../platform/permissions.ts';

export type DisputeSubject = { readonly raisedBy: string; readonly ownerId: string | null };
const raiser: Reach<DisputeSubject> = (actor, { raisedBy }) => raisedBy === actor.personId;
/** The staff of the partner that keeps the disputed record. */
const keeper: Reach<DisputeSubject> = (actor, { ownerId }) => ownerId === actor.organisationId;

const partners = { programme_manager: all, grant_officer: all, finance_officer: all };
const answering = { programme_manager: all, grant_officer: keeper, finance_officer: keeper };
const raising = { programme_manager: raiser, grant_officer: raiser, finance_officer: raiser };

/** The staff of the partners dispute and read; the programme manager answers, and of a record the partner that keeps it, too. */
export const disputePermissions = {
  list: permission('dispute.list', partners),
  read: permission<unknown>('dispute.read', partners),
  raise: permission('dispute.raise', partners),
  change: permission<DisputeSubject>('dispute.change', answering),
  keep: permission<DisputeSubject>('dispute.keep', answering),
  withdraw: permission<DisputeSubject>('dispute.withdraw', raising),
  disagree: permission<DisputeSubject>('dispute.disagree', raising),
};
