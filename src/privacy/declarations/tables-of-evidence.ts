import type { RecordDeclaration } from './declaration.ts';

/** What shows that money was spent, paid or corrected: each row leads to a stored file. */
export const tablesOfEvidence: RecordDeclaration['tables'] = [
  { table: 'grants.payment_proof', other: 'id instalment_id agreement_id organisation_id file_id' },
  { table: 'grants.correction_file', other: 'id correction_id agreement_id file_id' },
  { table: 'grants.line_bill', other: 'id line_id agreement_id organisation_id file_id' },
];
