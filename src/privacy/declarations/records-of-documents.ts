import { freeText, type RecordDeclaration, reference } from './declaration.ts';

/** The document library of the Action. */
export const recordsOfDocuments: readonly RecordDeclaration[] = [
  {
    key: 'document',
    basis: 'legal_obligation',
    seenBy: ['staff_concerned', 'contracting_authority'],
    kept: { rule: 'documents' },
    givenOn: {
      below: [
        '/staff/documents/new',
        '/staff/documents/:documentId/versions/new',
        '/staff/documents/:documentId/correct',
        '/staff/documents/:documentId/withdraw',
        '/staff/papers/document/:paperId/decide',
      ],
    },
    tables: [
      {
        table: 'action.document',
        personal: {
          title: freeText('accounts_for_grant'),
          reference: freeText('accounts_for_grant'),
          sender_name: freeText('accounts_for_grant'),
          recipient_name: freeText('accounts_for_grant'),
          withdrawn_reason: freeText('accounts_for_grant'),
          added_by: reference('staff'),
        },
        other: 'id action_id state kind language audience sender_id recipient_id added_for',
      },
      {
        table: 'action.document_version',
        personal: { note: freeText('accounts_for_grant'), added_by: reference('staff') },
        other: 'id document_id paper_id text_state',
      },
      {
        table: 'action.document_passage',
        personal: { content: freeText('accounts_for_grant') },
        // The same content, folded to be searched: the database makes it.
        other: 'version_id search_key',
      },
      {
        table: 'action.document_correction',
        personal: {
          before: freeText('accounts_for_grant'),
          after: freeText('accounts_for_grant'),
          reason: freeText('accounts_for_grant'),
          corrected_by: reference('staff'),
        },
        other: 'id document_id',
      },
    ],
  },
];
