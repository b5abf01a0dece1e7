import { all, permission, type Reach } from '../../platform/permissions.ts';
import type { OwnerRole } from './rules.ts';

export type RiskSubject = { readonly ownerId: string; readonly ownerRole: string };
/** The people with this role at the partner that answers for the risk. */
const owning =
  (role: OwnerRole): Reach<RiskSubject> =>
  (actor, { ownerId, ownerRole }) =>
    ownerId === actor.organisationId && ownerRole === role;

/** The staff of the partners. The contracting authority reads of risks in the report. */
const partners = { programme_manager: all, grant_officer: all, finance_officer: all };
const lead = { programme_manager: all };
const owners = {
  programme_manager: all,
  grant_officer: owning('grant_officer'),
  finance_officer: owning('finance_officer'),
};

export const riskPermissions = {
  list: permission('risk.list', partners),
  read: permission<unknown>('risk.read', partners),
  /** What others than the programme manager record is a proposal. */
  record: permission('risk.record', partners),
  accept: permission<unknown>('risk.accept', lead),
  decline: permission<unknown>('risk.decline', lead),
  review: permission<RiskSubject>('risk.review', owners),
  change: permission<unknown>('risk.change', lead),
  happen: permission<RiskSubject>('risk.happen', owners),
  close: permission<unknown>('risk.close', lead),
  reopen: permission<unknown>('risk.reopen', lead),
};
