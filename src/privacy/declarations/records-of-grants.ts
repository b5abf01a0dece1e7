import { contact, freeText, identity, type RecordDeclaration, reference } from './declaration.ts';

/** From the call to the last report of a sub-grant. */
export const recordsOfGrants: readonly RecordDeclaration[] = [
  {
    key: 'call',
    basis: 'legitimate_interest',
    seenBy: [
      'staff_concerned',
      'contracting_authority',
      'data_protection_officer',
      'administrators',
      'public',
    ],
    kept: { rule: 'calls' },
    givenOn: {
      on: ['/staff/calls/new', '/staff/calls/:callId/edit'],
      below: [
        '/calls/:callId/ask',
        '/next-calls',
        '/staff/calls/:callId/questions/new',
        '/staff/questions/:questionId/answer',
        '/staff/calls/:callId/extend',
        '/staff/calls/:callId/correct',
        '/staff/calls/:callId/cancel',
      ],
    },
    tables: [
      {
        table: 'grants.call',
        personal: {
          contact_name: identity('contact', { stays: 'published_terms' }),
          contact_email: contact('contact', { stays: 'published_terms' }),
          created_by: reference('staff'),
          published_by: reference('staff'),
          planned_by: reference('staff'),
        },
        other:
          'id action_id partner_id number scope jurisdiction title summary authentic_language state deadline_zone rules grid form_version_id report_form_version_id frozen_sha256',
      },
      {
        table: 'grants.opening',
        personal: { opened_by: reference('staff') },
        other: 'call_id applications sha256',
      },
      {
        table: 'grants.call_question',
        personal: {
          asked: freeText('proves_the_answer'),
          question: freeText('published_terms'),
          answer: freeText('published_terms'),
          asked_by: reference('account_holder'),
          answered_by: reference('staff'),
        },
        other: 'id call_id origin state language',
      },
      {
        table: 'grants.call_notice',
        personal: { reason: freeText('published_terms'), made_by: reference('staff') },
        other: 'id call_id kind',
      },
      {
        table: 'grants.follower',
        personal: { person_id: reference('account_holder') },
        other: 'id action_id call_id jurisdiction',
      },
      { table: 'grants.lot', other: 'id call_id title currency' },
      { table: 'forms.form_version', other: 'id action_id key purpose definition sha256' },
    ],
  },
  {
    key: 'application',
    basis: 'contract',
    seenBy: ['own_organisation', 'staff_concerned', 'assessors', 'administrators'],
    kept: { rule: 'applications' },
    givenOn: {
      on: ['/calls/:callId/apply', '/applications/:applicationId/sections/:section'],
      below: [
        '/staff/annexes/:attachmentId',
        '/staff/applications/:applicationId/ask',
        '/gaps/:gapId',
        '/staff/gap-files/:fileId',
        '/applications/:applicationId/complain',
        '/complaints/:complaintId/uphold',
        '/complaints/:complaintId/reject',
      ],
    },
    tables: [
      {
        table: 'grants.application',
        personal: {
          title: freeText('accounts_for_grant'),
          answers: freeText('accounts_for_grant'),
          content: freeText('accounts_for_grant'),
          submitted_by: reference('account_holder'),
          created_by: reference('account_holder'),
          updated_by: reference('account_holder'),
        },
        other:
          'id action_id call_id lot_id organisation_id state number language currency content_sha256 receipt applicant',
      },
      {
        table: 'grants.gap_request',
        personal: {
          request: freeText('accounts_for_grant'),
          reply: freeText('accounts_for_grant'),
          asked_by: reference('staff'),
          replied_by: reference('account_holder'),
        },
        other: 'id application_id organisation_id kind',
      },
      {
        table: 'grants.complaint',
        personal: {
          complaint: freeText('accounts_for_grant'),
          reasons: freeText('reasons_of_decision'),
          made_by: reference('account_holder'),
          decided_by: reference('staff'),
        },
        other: 'id application_id organisation_id about state reopens',
      },
      {
        table: 'grants.reserve_offer',
        personal: { offered_by: reference('staff'), answered_by: reference('account_holder') },
        other: 'id application_id lot_id organisation_id currency state',
      },
      { table: 'grants.gap_file', other: 'id request_id organisation_id file_id' },
      {
        table: 'grants.application_attachment',
        other: 'id application_id organisation_id question file_id',
      },
      {
        table: 'platform.file',
        personal: {
          name: identity('anyone_named'),
          // The content lies in the file store under this hash.
          sha256: freeText('accounts_for_grant'),
          uploaded_by: reference('account_holder'),
          decided_by: reference('staff'),
          decision_reason: freeText('reasons_of_decision'),
        },
        other: 'id action_id organisation_id type purpose state check_failure',
      },
    ],
  },
  {
    key: 'assessment',
    basis: 'legal_obligation',
    seenBy: ['assessors', 'staff_concerned', 'own_organisation'],
    kept: { rule: 'applications' },
    givenOn: {
      on: ['/assignments/:assignmentId/declare'],
      below: [
        '/assignments/:assignmentId/refuse',
        '/assignments/:assignmentId',
        '/assignments/:assignmentId/sections/:section',
        '/staff/applications/:applicationId/check',
        '/staff/calls/:callId/decide',
      ],
    },
    tables: [
      {
        table: 'grants.application_check',
        personal: {
          items: freeText('reasons_of_decision'),
          reasons: freeText('reasons_of_decision'),
          checked_by: reference('staff'),
        },
        other: 'id application_id outcome',
      },
      {
        table: 'grants.assignment',
        personal: {
          assessor_id: reference('staff'),
          assigned_by: reference('staff'),
          refusal_reason: freeText('reasons_of_decision'),
        },
        other: 'id application_id state',
      },
      {
        table: 'grants.assessment',
        personal: {
          scores: freeText('reasons_of_decision'),
          comments: freeText('reasons_of_decision'),
        },
        other: 'assignment_id application_id',
      },
      { table: 'grants.ranking', personal: { made_by: reference('staff') }, other: 'id call_id sha256' },
      { table: 'grants.ranking_row', other: 'ranking_id application_id lot_id outcome reason working' },
      {
        table: 'grants.decision',
        personal: {
          decided_by: reference('staff'),
          communicated_by: reference('staff'),
          minutes: freeText('reasons_of_decision'),
        },
        other: 'id call_id ranking_id',
      },
    ],
  },
  {
    key: 'agreement',
    basis: 'legal_obligation',
    seenBy: ['own_organisation', 'staff_concerned', 'contracting_authority', 'data_protection_officer'],
    kept: { rule: 'agreements' },
    givenOn: {
      on: ['/reports/:reportId/sections/:section'],
      below: [
        '/staff/applications/:applicationId/agreement',
        '/agreements/:agreementId/edit',
        '/legal-details',
        '/staff/agreement-text/edit',
        '/staff/calls/:callId/agreement-text/edit',
        '/agreements/:agreementId/terminate',
        '/agreements/:agreementId/complete',
        '/agreements/:agreementId/settle',
        '/agreements/:agreementId/closing/return',
        '/agreements/:agreementId/assets/add',
        '/agreements/:agreementId/recovery/receive',
        '/reports/:reportId/lines',
        '/lines/:lineId/review',
        '/lines/:lineId/reply',
        '/lines/:lineId/bill',
        '/staff/bills/:billId',
        '/agreements/:agreementId/sign',
        '/agreements/:agreementId/protection',
        '/agreements/:agreementId/public-texts',
        '/agreements/:agreementId/publicity',
        '/instalments/:instalmentId/pay',
        '/instalments/:instalmentId/proof',
        '/staff/payment-proofs/:proofId',
        '/agreements/:agreementId/account',
        '/agreements/:agreementId/account/return',
        '/staff/account-proofs/:accountProofId',
        '/reports/:reportId/values',
        '/reports/:reportId/return',
      ],
    },
    tables: [
      {
        table: 'grants.sub_grant_agreement',
        personal: {
          title: freeText('accounts_for_grant'),
          summary: freeText('accounts_for_grant'),
          special_conditions: freeText('accounts_for_grant'),
          public_title: freeText('accounts_for_grant'),
          public_summary: freeText('accounts_for_grant'),
          protection_reason: freeText('accounts_for_grant'),
          termination_reason: freeText('accounts_for_grant'),
          closing_return_reason: freeText('accounts_for_grant'),
          budget: freeText('accounts_for_grant'),
          agreed: freeText('accounts_for_grant'),
          created_by: reference('staff'),
        },
        other:
          'id action_id call_id application_id organisation_id partner_id number scope jurisdiction place currency rules state document_sha256 public_id public_texts_against text_id agreed_sha256',
      },
      {
        table: 'grants.agreement_text',
        personal: { reason: freeText('reasons_of_decision'), saved_by: reference('staff') },
        other: 'id action_id call_id content',
      },
      {
        table: 'grants.party',
        personal: {
          address: contact('contact', { stays: 'accounts_for_grant' }),
          representative: identity('contact', { stays: 'accounts_for_grant' }),
          representative_function: freeText('accounts_for_grant'),
          account: freeText('accounts_for_grant'),
          bank: freeText('accounts_for_grant'),
          updated_by: reference('account_holder'),
        },
        other: 'organisation_id action_id registration_number',
      },
      {
        table: 'grants.publicity_proposal',
        personal: {
          reason: freeText('accounts_for_grant'),
          proposed_by: reference('staff'),
          decided_by: reference('staff'),
        },
        other: 'id agreement_id organisation_id',
      },
      { table: 'grants.agreement_indicator', other: 'agreement_id key' },
      {
        table: 'grants.asset',
        personal: {
          name: freeText('accounts_for_grant'),
          receiver: freeText('accounts_for_grant'),
          entered_by: reference('account_holder'),
        },
        other: 'id agreement_id organisation_id currency fate',
      },
      {
        table: 'grants.closing',
        personal: { confirmed_by: reference('account_holder'), closed_by: reference('staff') },
        other: 'agreement_id organisation_id currency',
      },
      {
        table: 'grants.recovery',
        personal: { reason: freeText('accounts_for_grant') },
        other: 'agreement_id organisation_id currency',
      },
      {
        table: 'grants.recovery_receipt',
        personal: { reference: freeText('accounts_for_grant'), recorded_by: reference('staff') },
        other: 'id agreement_id organisation_id currency',
      },
      {
        table: 'grants.instalment',
        personal: {
          requested_by: reference('account_holder'),
          first_approved_by: reference('staff'),
          second_approved_by: reference('staff'),
          paid_by: reference('staff'),
          payment_reference: freeText('accounts_for_grant'),
        },
        other: 'id agreement_id organisation_id kind currency state',
      },
      { table: 'grants.reporting_period', other: 'id agreement_id organisation_id' },
      {
        table: 'grants.report',
        personal: {
          answers: freeText('accounts_for_grant'),
          return_reason: freeText('reasons_of_decision'),
          submitted_by: reference('account_holder'),
          approved_by: reference('staff'),
          updated_by: reference('account_holder'),
        },
        other: 'id action_id period_id agreement_id organisation_id state',
      },
      {
        table: 'grants.report_version',
        personal: { content: freeText('accounts_for_grant'), submitted_by: reference('account_holder') },
        other: 'report_id sha256',
      },
      {
        table: 'grants.report_value',
        personal: { note: freeText('accounts_for_grant') },
        other: 'report_id organisation_id key',
      },
      {
        table: 'grants.expenditure_line',
        personal: {
          description: freeText('accounts_for_grant'),
          document_reference: freeText('accounts_for_grant'),
          supplier: freeText('accounts_for_grant'),
          query: freeText('reasons_of_decision'),
          reply: freeText('reasons_of_decision'),
          reviewed_by: reference('staff'),
        },
        other: 'id report_id agreement_id organisation_id heading original_currency currency state rule',
      },
      {
        table: 'grants.account_proof',
        personal: {
          bank: freeText('accounts_for_grant'),
          account: freeText('accounts_for_grant'),
          return_reason: freeText('reasons_of_decision'),
          submitted_by: reference('account_holder'),
          decided_by: reference('staff'),
        },
        other: 'id agreement_id organisation_id file_id state',
      },
      { table: 'grants.payment_proof', other: 'id instalment_id agreement_id organisation_id file_id' },
      { table: 'grants.line_bill', other: 'id line_id agreement_id organisation_id file_id' },
    ],
  },
];
