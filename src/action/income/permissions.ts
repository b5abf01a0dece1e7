import { all, permission, type Reach } from '../../platform/permissions.ts';

/** Other sources of funding are seen by those who see the Action's money. */
export const listIncomePermission = permission('income.list', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});
/** One entry with its files, for the same people. */
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
/** What shows that it was received is kept beside it by the finance officers of its partner, also once its period is frozen. */
export const attachIncomePermission = permission<{ partnerId: string }>('income.attach', {
  finance_officer: ofOwnPartner,
});
