import { all, permission } from '../../platform/permissions.ts';

/** What the contract says is read by those who read its money. */
export const seeContract = permission('contract.see', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
export const recordContractPermission = permission('contract.record', { programme_manager: all });
