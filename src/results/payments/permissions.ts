import { all, permission } from '../../platform/permissions.ts';

/** Payments and forecasts are seen by those who run the Action's money; the contracting authority reads what is requested in its package. */
export const seePayments = permission('payment.see', {
  programme_manager: all,
  grant_officer: all,
  finance_officer: all,
});
export const recordReceivedPermission = permission('payment.record', { programme_manager: all });
/** A finance officer types what the organisation they act for expects to spend. */
export const enterForecastPermission = permission('forecast.enter', { finance_officer: all });
export const requestPaymentPermission = permission('payment.request', { programme_manager: all });
