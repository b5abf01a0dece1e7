import { freeText, reference, type TableDeclaration } from './declaration.ts';

/** The forms in which contracts with suppliers, other funding and rules of VAT are written. */
export const formsOfProcurement: readonly string[] = [
  '/staff/procurement/new',
  '/staff/procurement/:procurementId/change',
  '/staff/procurement/:procurementId/withdraw',
  '/staff/procurement/:procurementId/documents/new',
  '/staff/papers/procurement/:paperId/decide',
  '/staff/budget/income/new',
  '/staff/budget/income/:incomeId/counter',
  '/staff/budget/income/:incomeId/documents/new',
  '/staff/papers/income/:paperId/decide',
  '/staff/budget/vat/new',
  '/staff/budget/vat/:vatRuleId/documents/new',
  '/staff/papers/vat_rule/:paperId/decide',
];

/** Contracts with suppliers, who can be people; other funding and rules of VAT. */
export const tablesOfProcurement: readonly TableDeclaration[] = [
  {
    table: 'action.procurement',
    personal: {
      number: freeText('accounts_for_grant'),
      subject: freeText('accounts_for_grant'),
      supplier: { about: 'anyone_named', holds: 'identity', erased: { stays: 'accounts_for_grant' } },
      line: freeText('accounts_for_grant'),
      confirmed_because: freeText('accounts_for_grant'),
      withdrawn_reason: freeText('accounts_for_grant'),
      recorded_by: reference('staff'),
      withdrawn_by: reference('staff'),
    },
    other: 'id action_id partner_id kind procedure heading original_currency currency questions',
  },
  {
    table: 'action.procurement_change',
    personal: {
      before: freeText('accounts_for_grant'),
      reason: freeText('accounts_for_grant'),
      changed_by: reference('staff'),
    },
    other: 'id procurement_id',
  },
  {
    table: 'action.income',
    personal: {
      source: freeText('accounts_for_grant'),
      note: freeText('accounts_for_grant'),
      confirmed_because: freeText('accounts_for_grant'),
      recorded_by: reference('staff'),
    },
    other: 'id action_id partner_id kind original_currency currency questions corrects_id',
  },
  {
    table: 'action.vat_rule',
    personal: {
      reason: freeText('accounts_for_grant'),
      document: freeText('accounts_for_grant'),
      set_by: reference('staff'),
    },
    other: 'id action_id partner_id',
  },
];
