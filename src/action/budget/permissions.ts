import { all, permission } from '../../platform/permissions.ts';

/** The Action's money is seen by those who run it, pay from it or account for it, and by the contracting authority. */
export const seeBudget = permission('budget.see', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
  contracting_authority: all,
});

export const importBudgetPermission = permission('budget.import', { programme_manager: all });

/** A finance officer records what the organisation they act for has spent. */
export const recordExpenditurePermission = permission('expenditure.record', { finance_officer: all });
