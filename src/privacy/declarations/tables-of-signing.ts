import { freeText, type RecordDeclaration, reference } from './declaration.ts';

/** What is written of the expenditure of a report. */
export const formsOfLines: readonly string[] = [
  '/reports/:reportId/lines',
  '/reports/:reportId/lines/sheet',
  '/reports/:reportId/lines/sheet/confirm',
  '/lines/:lineId/review',
  '/lines/:lineId/reply',
  '/lines/:lineId/edit',
  '/lines/:lineId/bill',
];

/** The forms in which an agreement is signed, or its text withdrawn. */
export const formsOfSigning: readonly string[] = [
  '/agreements/:agreementId/scan',
  '/agreements/:agreementId/scan-by-post',
  '/agreements/:agreementId/partner-scan',
  '/agreements/:agreementId/withdraw-offer',
  '/staff/agreement-scans/:scanPageId',
];

/** What is held about those who offered, read and signed the text of an agreement. */
export const tablesOfSigning: RecordDeclaration['tables'] = [
  {
    table: 'grants.agreement_offer',
    personal: {
      agreed: freeText('accounts_for_grant'),
      withdrawal_reason: freeText('reasons_of_decision'),
      offered_by: reference('staff'),
      read_by: reference('account_holder'),
      withdrawn_by: reference('staff'),
      in_force_by: reference('staff'),
    },
    other: 'id agreement_id organisation_id agreed_sha256 document_sha256 source_sha256',
  },
  {
    table: 'grants.agreement_scan',
    personal: { uploaded_by: reference('account_holder') },
    other: 'id offer_id agreement_id organisation_id side',
  },
  { table: 'grants.agreement_scan_file', other: 'id scan_id agreement_id organisation_id file_id' },
];
