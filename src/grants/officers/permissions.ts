import { all, own, permission } from '../../platform/permissions.ts';
import { isOpenToStaff, type VaultSubject, whereItApplied } from '../vault/permissions.ts';

const staff = {
  programme_manager: isOpenToStaff,
  grant_officer: whereItApplied,
  finance_officer: whereItApplied,
};
const both = { cso_member: own, cso_certifier: own, ...staff };
const ownPeople = { cso_member: all, cso_certifier: all };

/**
 * An organisation's people keep who leads it, and so do staff to whom it applied, while an application of it is open to them: the database
 * draws the same line. Nobody else reads it.
 */
export const officerPermissions = {
  list: permission('officer.list', ownPeople),
  listOfApplicant: permission<VaultSubject>('officer.list_of_applicant', staff),
  recordOwn: permission('officer.record', ownPeople),
  recordOfApplicant: permission<VaultSubject>('officer.record', staff),
  record: permission<VaultSubject>('officer.record', both),
  edit: permission<VaultSubject>('officer.edit', both),
  remove: permission<VaultSubject>('officer.remove', both),
};
