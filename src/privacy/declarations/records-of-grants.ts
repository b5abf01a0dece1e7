import { contact, corrected, freeText, identity, type RecordDeclaration, reference } from './declaration.ts';

/** From the call to the award of a sub-grant. */
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
          contact_name: corrected(identity('contact', { stays: 'published_terms' })),
          contact_email: corrected(contact('contact', { stays: 'published_terms' })),
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
      { table: 'grants.call_result', other: 'lot_id call_id' },
      {
        table: 'grants.follower',
        personal: { person_id: reference('account_holder') },
        other: 'id action_id call_id jurisdiction',
      },
      { table: 'grants.lot', other: 'id call_id title currency' },
      { table: 'forms.form_version', other: 'id action_id key purpose definition sha256' },
      {
        table: 'forms.draft',
        personal: { created_by: reference('staff'), updated_by: reference('staff') },
        other:
          'id action_id partner_id state form_key definition languages outdated copied_from form_version_id',
      },
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
        '/applications/:applicationId/sections/:section/comments',
        '/application-comments/:commentId/answer',
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
        // Read by the organisation alone; deleted with the draft.
        table: 'grants.draft_comment',
        personal: {
          text: freeText('accounts_for_grant'),
          commented_by: reference('account_holder'),
          settled_by: reference('account_holder'),
        },
        other: 'id application_id organisation_id section',
      },
      {
        table: 'grants.draft_comment_answer',
        personal: { text: freeText('accounts_for_grant'), answered_by: reference('account_holder') },
        other: 'id comment_id organisation_id',
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
        other: 'id application_id organisation_id question file_id document_type',
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
    key: 'vault',
    basis: 'contract',
    seenBy: ['own_organisation', 'staff_concerned'],
    kept: { rule: 'action' },
    givenOn: {
      below: ['/organisation/documents/new', '/organisation/documents/:vaultDocumentId/replace'],
    },
    tables: [
      {
        table: 'grants.vault_document',
        personal: { kept_by: reference('account_holder') },
        other: 'id action_id organisation_id type file_id',
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
        '/assignments/:assignmentId/replace',
        '/assignments/:assignmentId',
        '/assignments/:assignmentId/sections/:section',
        '/assignments/:assignmentId/submit',
        '/staff/applications/:applicationId/check',
        '/staff/applications/:applicationId/check/send-back',
        '/staff/applications/:applicationId/exclude',
        '/staff/calls/:callId/decide',
        '/staff/calls/:callId/committee/new',
        '/committees/:committeeId/edit',
        '/committees/:committeeId/declare',
        '/committees/:committeeId/record',
        '/committees/:committeeId/reopen',
        '/committees/:committeeId/complete',
        '/committees/:committeeId/cancel',
        '/committees/:committeeId/step-back',
      ],
    },
    tables: [
      {
        table: 'grants.application_check',
        personal: {
          items: freeText('reasons_of_decision'),
          reasons: freeText('reasons_of_decision'),
          checked_by: reference('staff'),
          first_concluded_by: reference('staff'),
          confirmed_by: reference('staff'),
          sent_back_reason: freeText('reasons_of_decision'),
        },
        other: 'id application_id outcome confirmed_role',
      },
      {
        table: 'grants.assignment',
        personal: {
          assessor_id: reference('staff'),
          assigned_by: reference('staff'),
          replaced_by: reference('staff'),
          refusal_reason: freeText('reasons_of_decision'),
        },
        other: 'id application_id state draw_id',
      },
      {
        table: 'grants.assessor_draw',
        personal: { drawn_by: reference('staff') },
        other: 'id call_id seed drawn_from',
      },
      {
        table: 'grants.assessment',
        personal: {
          scores: freeText('reasons_of_decision'),
          comments: freeText('reasons_of_decision'),
          cuts: freeText('reasons_of_decision'),
        },
        other: 'assignment_id application_id',
      },
      {
        table: 'grants.committee',
        personal: {
          place: freeText('reasons_of_decision'),
          agenda: freeText('reasons_of_decision'),
          minutes: freeText('reasons_of_decision'),
          departures: freeText('reasons_of_decision'),
          report: freeText('reasons_of_decision'),
          unsigned_reason: freeText('reasons_of_decision'),
          cancelled_reason: freeText('reasons_of_decision'),
          day_reason: freeText('reasons_of_decision'),
          convened_by: reference('staff'),
          closed_by: reference('staff'),
        },
        other: 'id call_id state votes ranking_id sha256',
      },
      {
        table: 'grants.committee_member',
        personal: { person_id: reference('staff') },
        other: 'id committee_id role declaration conflict_kind conflict_with',
      },
      { table: 'grants.ranking', personal: { made_by: reference('staff') }, other: 'id call_id sha256' },
      {
        table: 'grants.ranking_row',
        personal: { departure: freeText('reasons_of_decision') },
        other: 'ranking_id application_id lot_id outcome reason working',
      },
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
];
