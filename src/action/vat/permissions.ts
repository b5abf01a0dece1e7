import { all, permission } from '../../platform/permissions.ts';

/** Whether partners may claim VAT is seen by those who see the Action's money. */
export const listVatRulesPermission = permission('vat.list', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
export const setVatRulePermission = permission('vat.set', { programme_manager: all });
