import { freeText, reference, type TableDeclaration } from './declaration.ts';

/** The forms in which contracts with suppliers are written. */
export const formsOfProcurement: readonly string[] = [
  '/staff/procurement/new',
  '/staff/procurement/:procurementId/change',
  '/staff/procurement/:procurementId/withdraw',
  '/staff/procurement/:procurementId/documents/new',
  '/staff/papers/procurement/:paperId/decide',
];

/** Contracts with suppliers; a supplier can be a person. */
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
];
