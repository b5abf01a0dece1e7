import {
  contact,
  corrected,
  freeText,
  identity,
  type RecordDeclaration,
  reference,
  secret,
  trace,
} from './declaration.ts';

/** Accounts, sign-ins, invitations. */
export const recordsOfPeople: readonly RecordDeclaration[] = [
  {
    key: 'account',
    basis: 'contract',
    seenBy: ['oneself', 'own_organisation', 'staff_concerned', 'data_protection_officer', 'administrators'],
    kept: { rule: 'accounts' },
    givenOn: {
      on: ['/register', '/register/another', '/account', '/invitation/:token'],
      below: [
        '/account/details',
        '/people/:personId/disable',
        '/people/:personId/enable',
        '/duties/:dutyId/refuse',
        '/staff/emergencies/new',
        '/assessors/:assessorId',
      ],
    },
    tables: [
      {
        table: 'people.person',
        personal: {
          id: reference('account_holder'),
          account_id: reference('account_holder'),
          name: identity('account_holder'),
          email: contact('account_holder'),
          locale: trace('account_holder'),
          reminders: trace('account_holder'),
        },
        other: '',
      },
      {
        table: 'tasks.reminder',
        personal: { person_id: reference('account_holder') },
        other: 'kind part record stage action_id',
      },
      {
        table: 'people.membership',
        personal: { person_id: reference('account_holder'), given_by: reference('staff') },
        other: 'id action_id organisation_id role jurisdiction',
      },
      {
        table: 'grants.assessor_profile',
        personal: {
          person_id: reference('account_holder'),
          languages: { about: 'account_holder', holds: 'trace', erased: 'goes' },
          fields: { about: 'account_holder', holds: 'trace', erased: 'goes' },
          fee_note: { about: 'account_holder', holds: 'free_text', erased: 'goes' },
          updated_by: reference('staff'),
        },
        other: 'action_id',
      },
      {
        table: 'protection.appointment',
        personal: {
          person_id: reference('account_holder'),
          proposed_by: reference('account_holder'),
          confirmed_by: reference('staff'),
          refused_by: reference('staff'),
          reason: freeText('reasons_of_decision'),
          ended_by: reference('account_holder'),
        },
        other: 'id action_id organisation_id duty jurisdictions state',
      },
      {
        table: 'people.registration',
        personal: {
          person_id: reference('account_holder'),
          reason: { about: 'anyone_named', holds: 'free_text', erased: 'goes' },
        },
        other: 'organisation_id action_id similar_to',
      },
      {
        table: 'people.recovery',
        personal: { person_id: reference('account_holder') },
        other: 'id action_id organisation_id stop_sha256',
      },
      {
        table: 'people.recovery_voucher',
        personal: { person_id: reference('account_holder') },
        other: 'recovery_id way',
      },
      {
        table: 'people.emergency_access',
        personal: {
          person_id: reference('staff'),
          ended_by: reference('staff'),
          reviewed_by: reference('staff'),
        },
        other: 'id action_id organisation_id role',
      },
      {
        table: 'people.join_request',
        personal: { person_id: reference('account_holder'), answered_by: reference('account_holder') },
        other: 'id action_id organisation_id',
      },
    ],
  },
  {
    key: 'sign_in',
    basis: 'contract',
    seenBy: ['oneself'],
    kept: { until: 'sign_in_ends' },
    givenOn: {
      below: ['/sign-in', '/sign-in/forgotten', '/sign-in/lost', '/account/password', '/account/passkeys'],
    },
    tables: [
      {
        table: 'accounts.user',
        personal: {
          id: reference('account_holder'),
          name: identity('account_holder'),
          email: contact('account_holder'),
          image: identity('account_holder'),
        },
        other: '',
      },
      {
        table: 'accounts.passkey',
        personal: {
          user_id: reference('account_holder'),
          credential: secret('account_holder'),
          public_key: secret('account_holder'),
          name: trace('account_holder'),
        },
        other: 'id transports',
      },
      {
        table: 'accounts.account',
        personal: {
          account_id: reference('account_holder'),
          user_id: reference('account_holder'),
          access_token: secret('account_holder'),
          refresh_token: secret('account_holder'),
          id_token: secret('account_holder'),
          password: secret('account_holder'),
        },
        other: 'id provider_id scope',
      },
      {
        table: 'accounts.session',
        personal: {
          token: secret('account_holder'),
          token_before: secret('account_holder'),
          user_id: reference('account_holder'),
          ip_address: trace('account_holder'),
          user_agent: trace('account_holder'),
        },
        other: 'id',
      },
      {
        table: 'accounts.two_factor',
        personal: {
          secret: secret('account_holder'),
          backup_codes: secret('account_holder'),
          user_id: reference('account_holder'),
        },
        other: 'id',
      },
      {
        table: 'accounts.used_code',
        personal: { user_id: reference('account_holder'), code_hash: secret('account_holder') },
        other: '',
      },
      {
        table: 'accounts.verification',
        personal: { identifier: contact('account_holder'), value: secret('account_holder') },
        other: 'id',
      },
      { table: 'accounts.attempt', personal: { key: trace('account_holder') }, other: '' },
      {
        table: 'people.mailed_token',
        personal: { token_sha256: secret('account_holder'), person_id: reference('account_holder') },
        other: 'action_id organisation_id',
      },
      {
        table: 'people.stashed_form',
        personal: { typed: secret('account_holder'), person_id: reference('account_holder') },
        other: 'id path',
      },
    ],
  },
  {
    key: 'invitation',
    basis: 'legitimate_interest',
    seenBy: ['own_organisation', 'staff_concerned', 'data_protection_officer', 'administrators'],
    kept: { rule: 'proofs' },
    givenOn: { on: ['/organisations/:organisationId/people/invite'] },
    tables: [
      {
        table: 'people.invitation',
        personal: {
          email: contact('contact'),
          token_sha256: secret('contact'),
          invited_by: reference('account_holder'),
        },
        other: 'id action_id organisation_id role jurisdiction',
      },
    ],
  },
  {
    key: 'organisation',
    basis: 'legitimate_interest',
    seenBy: ['own_organisation', 'every_staff', 'public'],
    kept: { until: 'organisation_changes_it' },
    givenOn: {
      on: ['/organisation/edit', '/staff/organisations/new', '/staff/organisations/:organisationId/edit'],
      below: [
        '/staff/organisations/:organisationId/merge',
        '/staff/outputs/new',
        '/staff/partnerships/new',
        '/staff/services/new',
        '/staff/services/:serviceId/edit',
        '/staff/partnerships/:partnershipId/edit',
        '/staff/partnerships/:partnershipId/publish',
        '/staff/partnerships/:partnershipId/result',
      ],
    },
    tables: [
      {
        table: 'network.organisation',
        personal: {
          contact_email: corrected(contact('contact')),
          description: freeText('of_the_organisation'),
          website: freeText('of_the_organisation'),
          name: freeText('of_the_organisation'),
          other_names: freeText('of_the_organisation'),
          search_key: freeText('of_the_organisation'),
          sort_key: freeText('of_the_organisation'),
          vouched_by: reference('staff'),
        },
        other:
          'id action_id kind key short_name jurisdiction municipality legal_form register_name registration_number fields works_in merged_into',
      },
      { table: 'directory.area', other: 'id action_id jurisdiction slug name' },
      { table: 'directory.gap', other: 'action_id jurisdiction place need' },
      {
        table: 'directory.service',
        // Of the service, not of a person: whom one rings there, and what workers are told.
        personal: {
          content: contact('contact'),
          listed: contact('contact'),
          discreet: contact('contact'),
        },
        other: 'id action_id area_id jurisdiction state writer_id listed_writer_id checker_id',
      },
      {
        table: 'network.merge',
        personal: {
          reason: freeText('of_the_organisation'),
          merged_by: reference('staff'),
          undone_by: reference('staff'),
        },
        other: 'id action_id alias_id kept_id carried',
      },
      {
        table: 'network.told_apart',
        personal: { reason: freeText('of_the_organisation'), told_by: reference('staff') },
        other: 'action_id one_id other_id',
      },
      {
        table: 'network.output',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id title kind url',
      },
      { table: 'network.output_author', other: 'output_id organisation_id' },
      {
        table: 'network.partnership',
        personal: { recorded_by: reference('staff'), published_by: reference('staff') },
        other:
          'id action_id kind level jurisdiction other_jurisdiction gathering_id place subject summary document_reference url',
      },
      { table: 'network.partnership_origin', other: 'partnership_id agreement_id' },
      {
        table: 'network.partnership_party',
        other: 'partnership_id organisation_id name sort',
      },
      {
        table: 'network.partnership_result',
        personal: { recorded_by: reference('staff') },
        other: 'id partnership_id text',
      },
      { table: 'action.participation', other: 'action_id organisation_id role jurisdictions' },
    ],
  },
  {
    key: 'capacity',
    basis: 'legitimate_interest',
    seenBy: ['own_organisation', 'chosen'],
    kept: { rule: 'action' },
    givenOn: { below: ['/capacity/:assessmentId/areas/:area'] },
    tables: [
      {
        table: 'network.capacity_assessment',
        personal: { created_by: reference('account_holder') },
        other: 'id action_id organisation_id round mode companion questionnaire state',
      },
      {
        table: 'network.capacity_score',
        personal: { note: freeText('of_the_organisation') },
        other: 'assessment_id organisation_id statement',
      },
      {
        table: 'network.capacity_share',
        personal: { given_by: reference('account_holder') },
        other: 'id action_id organisation_id with_id',
      },
      { table: 'network.capacity_release', other: 'action_id organisation_id baseline_id follow_up_id' },
    ],
  },
  {
    key: 'learning_loop',
    basis: 'legitimate_interest',
    seenBy: ['own_organisation'],
    kept: { rule: 'action' },
    givenOn: 'compiled',
    tables: [
      { table: 'training.loop_run', other: 'call_id action_id' },
      {
        table: 'training.loop_invitation',
        other: 'application_id criterion module_id action_id organisation_id',
      },
      {
        table: 'training.loop_change',
        other: 'organisation_id criterion action_id call_id was_taught',
      },
    ],
  },
];
