import { all, permission, type Reach } from '../../platform/permissions.ts';

/** Whether partners may claim VAT is seen by those who see the Action's money. */
export const listVatRulesPermission = permission('vat.list', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
/** One rule with its files, for the same people. */
export const readVatRulePermission = permission<{ partnerId: string }>('vat_rule.read', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
export const setVatRulePermission = permission('vat.set', { programme_manager: all });
const ofOwnPartner: Reach<{ partnerId: string }> = (actor, { partnerId }) =>
  partnerId === actor.organisationId;
/** What shows a rule is kept beside it by who sets it, and by the finance officers of its partner. */
export const attachVatRulePermission = permission<{ partnerId: string }>('vat_rule.attach', {
  programme_manager: all,
  finance_officer: ofOwnPartner,
});
