import { all, permission } from '../../platform/permissions.ts';

export const loadRatesPermission = permission('rates.load', { programme_manager: all, finance_officer: all });
/** A rate that nothing was converted by is corrected by staff of the coordinator alone: they know every sub-grant. */
export const correctRatePermission = permission('rates.correct', {
  programme_manager: all,
  finance_officer: all,
});
