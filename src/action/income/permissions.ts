import { all, permission, type Reach } from '../../platform/permissions.ts';

/** Other sources of funding are seen by those who see the Action's money. */
export const listIncomePermission = permission('income.list', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
/** One entry, for the same people. */
export const readIncomePermission = permission<{ partnerId: string }>('income.read', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
/** A finance officer records what the organisation they act for has received. */
export const recordIncomePermission = permission('income.record', { finance_officer: all });

const ofOwnPartner: Reach<{ partnerId: string }> = (actor, { partnerId }) =>
  partnerId === actor.organisationId;
export const counterIncomePermission = permission<{ partnerId: string }>('income.counter', {
  finance_officer: ofOwnPartner,
});
/**
 * A bank statement has more on it than the receipt, and a donor can be a person: the files are for those who account for it and those who audit
 * it, and for no other partner.
 */
export const seeIncomeFiles = permission<{ partnerId: string }>('income.see_files', {
  programme_manager: all,
  finance_officer: ofOwnPartner,
  contracting_authority: all,
});
/** What shows that it was received is kept beside it by the finance officers of its partner, also once its period is frozen. */
export const attachIncomePermission = permission<{ partnerId: string }>('income.attach', {
  finance_officer: ofOwnPartner,
});
