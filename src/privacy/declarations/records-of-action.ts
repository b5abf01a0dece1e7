import { contact, freeText, identity, type RecordDeclaration, reference, secret } from './declaration.ts';

/** What the Action did, and what it must account for. */
export const recordsOfAction: readonly RecordDeclaration[] = [
  {
    key: 'gathering',
    basis: 'legal_obligation',
    seenBy: ['staff_concerned', 'public'],
    kept: { until: 'action_is_accounted_for' },
    givenOn: {
      below: [
        '/staff/gatherings/new',
        '/staff/gatherings/:gatheringId/edit',
        '/staff/gatherings/:gatheringId/withdraw',
        '/staff/gatherings/:gatheringId/conclusions/new',
        '/staff/conclusions/:conclusionId/edit',
        '/staff/gatherings/:gatheringId/sessions/new',
        '/staff/sessions/:sessionId/edit',
      ],
    },
    tables: [
      {
        table: 'training.gathering',
        personal: {
          withdrawn_reason: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other: 'id action_id kind scope title host_id jurisdiction place',
      },
      { table: 'training.attendance', other: 'gathering_id organisation_id' },
      {
        table: 'training.conclusion',
        personal: { text: freeText('accounts_for_grant'), recorded_by: reference('staff') },
        other: 'id gathering_id language',
      },
      {
        table: 'training.module',
        personal: { created_by: reference('staff') },
        other: 'id action_id code title objectives',
      },
      {
        table: 'training.session',
        personal: { trainers: freeText('accounts_for_grant') },
        other: 'id gathering_id part title module_id room',
      },
      {
        table: 'training.offer',
        other: 'gathering_id registration introduction languages interpretation budget_line_id co_funder',
      },
      { table: 'training.place_group', other: 'gathering_id kind jurisdiction' },
      {
        table: 'training.material',
        personal: { added_by: reference('staff') },
        other: 'id action_id gathering_id file_id title language audience',
      },
      {
        table: 'training.letter',
        personal: {
          // Where a partner is reached; what came back stands in the letter of the archive.
          reply_to: contact('contact', { stays: 'accounts_for_grant' }),
          answer_reference: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other:
          'id action_id gathering_id organisation_id addressee office address locale code sent_way answer',
      },
      {
        table: 'training.media',
        personal: { recorded_by: reference('staff') },
        // Outlets and what they published, never a journalist.
        other: 'id action_id gathering_id outlet title url language',
      },
    ],
  },
  {
    key: 'participant',
    basis: 'legitimate_interest',
    seenBy: ['oneself', 'staff_concerned'],
    kept: { rule: 'participants' },
    givenOn: [
      '/events/:eventId/register',
      '/registration/:link/accept',
      '/staff/gatherings/:gatheringId/participants/new',
    ],
    tables: [
      {
        table: 'training.participant',
        personal: {
          person_id: reference('account_holder'),
          name: identity('participant'),
          mail: contact('participant'),
          secret_mac: secret('participant'),
          recorded_by: reference('staff'),
        },
        other:
          'id action_id gathering_id sex organisation_id organisation_name organisation_kind jurisdiction locale state trainee_key',
      },
    ],
  },
  {
    key: 'speaker',
    basis: 'consent',
    // Only of whoever agreed to be named in public; the others are a role.
    seenBy: ['staff_concerned', 'public'],
    kept: { rule: 'participants' },
    givenOn: { below: ['/staff/sessions/:sessionId/speakers/new', '/staff/speakers/:speakerId/edit'] },
    tables: [
      {
        table: 'training.speaker',
        personal: {
          name: identity('anyone_named', { stays: 'published_terms' }),
          recorded_by: reference('staff'),
        },
        other: 'id action_id gathering_id session_id role organisation',
      },
    ],
  },
  {
    key: 'advocacy',
    basis: 'legitimate_interest',
    seenBy: ['staff_concerned', 'public'],
    kept: { until: 'action_is_accounted_for' },
    givenOn: {
      below: [
        '/staff/recommendations/new',
        '/staff/recommendations/:recommendationId/edit',
        '/staff/recommendations/:recommendationId/evidence',
        '/asked/:recommendationId/respond',
        '/staff/recommendations/:recommendationId/letter',
        '/staff/measures/:measureId/edit',
      ],
    },
    tables: [
      { table: 'advocacy.addressee', other: 'id action_id organisation_id name name_key' },
      {
        table: 'advocacy.recommendation',
        personal: { recorded_by: reference('staff') },
        other:
          'id action_id title ask addressee_id jurisdiction territory source source_body symbol paragraph url original original_language state conclusion_id',
      },
      {
        table: 'advocacy.status_evidence',
        personal: { text: freeText('accounts_for_grant'), recorded_by: reference('staff') },
        other: 'id recommendation_id step reference url corrects',
      },
      {
        table: 'advocacy.response',
        personal: { text: freeText('accounts_for_grant'), recorded_by: reference('staff') },
        other: 'id recommendation_id stance language channel letter_reference',
      },
      {
        table: 'advocacy.measure',
        personal: {
          title: freeText('accounts_for_grant'),
          office: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other: 'id action_id state',
      },
      {
        table: 'advocacy.engagement',
        personal: {
          withdrawn_reason: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other:
          'id action_id kind subject jurisdiction territory place side_id document_reference url agreed next_step',
      },
      { table: 'advocacy.engagement_office', other: 'engagement_id office institution' },
      { table: 'advocacy.engagement_recommendation', other: 'engagement_id recommendation_id' },
      {
        table: 'advocacy.outcome',
        personal: { recorded_by: reference('staff') },
        other:
          'id action_id title actor change kind direction jurisdiction territory contribution significance harvester_id state',
      },
      { table: 'advocacy.outcome_link', other: 'outcome_id kind linked_id' },
      {
        table: 'advocacy.substantiation',
        personal: {
          asked_by: reference('staff'),
          given_by: reference('account_holder'),
          comment: freeText('accounts_for_grant'),
        },
        other:
          'id action_id outcome_id way organisation_id body_name letter_reference description contribution significance',
      },
      {
        table: 'advocacy.position',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id body_id recommendation_id standard_id source',
      },
      {
        table: 'advocacy.practice',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id kind title protects whom origin_id jurisdiction territory state',
      },
      {
        table: 'advocacy.practice_document',
        personal: { recorded_by: reference('staff') },
        other: 'id practice_id label reference url changes',
      },
      {
        table: 'advocacy.adoption',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id practice_id body_id jurisdiction territory level way adapted_how',
      },
      {
        table: 'advocacy.adoption_step',
        personal: { recorded_by: reference('staff') },
        other: 'id adoption_id status reference url text',
      },
      { table: 'advocacy.recommendation_measure', other: 'recommendation_id measure_id' },
      { table: 'advocacy.recommendation_standard', other: 'recommendation_id standard_id' },
    ],
  },
  {
    key: 'material',
    basis: 'consent',
    seenBy: ['staff_concerned', 'public'],
    kept: { until: 'action_is_accounted_for' },
    givenOn: [],
    tables: [
      {
        table: 'advocacy.material',
        personal: {
          named_authors: identity('anyone_named', { stays: 'published_terms' }),
          recorded_by: reference('staff'),
        },
        other:
          'id action_id kind topic jurisdiction original_language publisher state what_changed withdrawn_reason',
      },
      { table: 'advocacy.material_author', other: 'material_id organisation_id' },
      {
        table: 'advocacy.material_text',
        personal: {
          translator: identity('anyone_named', { stays: 'published_terms' }),
          translation_reviewer: identity('anyone_named', { stays: 'published_terms' }),
        },
        other: 'material_id language title summary body',
      },
      {
        table: 'advocacy.material_writer',
        personal: { person_id: reference('staff') },
        other: 'material_id',
      },
      {
        table: 'advocacy.material_review',
        personal: { reviewed_by: reference('staff') },
        other: 'id material_id decision comment',
      },
      {
        table: 'advocacy.material_confirmation',
        personal: { confirmed_by: reference('staff') },
        other: 'material_id mark language',
      },
      { table: 'advocacy.material_standard', other: 'material_id standard_id' },
      { table: 'advocacy.material_recommendation', other: 'material_id recommendation_id' },
      {
        table: 'advocacy.material_edition',
        personal: {
          content: identity('anyone_named', { stays: 'published_terms' }),
          published_by: reference('staff'),
        },
        other: 'material_id sha256',
      },
      {
        table: 'advocacy.media_echo',
        personal: { recorded_by: reference('staff') },
        other: 'id action_id material_id gathering_id outlet title url language jurisdiction',
      },
    ],
  },
  {
    key: 'need',
    basis: 'consent',
    seenBy: ['oneself', 'staff_concerned'],
    kept: { until: 'session_is_over' },
    givenOn: ['/registration/:link/needs'],
    tables: [
      {
        table: 'training.need',
        personal: {
          participant_id: reference('participant'),
          access: { about: 'participant', holds: 'free_text', erased: 'goes' },
          diet: { about: 'participant', holds: 'free_text', erased: 'goes' },
        },
        other: 'session_id',
      },
    ],
  },
  {
    key: 'attendance_list',
    basis: 'per_gathering',
    seenBy: ['oneself', 'staff_concerned'],
    kept: { rule: 'participants' },
    givenOn: {
      below: [
        '/staff/gatherings/:gatheringId/attendance-list/scan',
        '/staff/gatherings/:gatheringId/attendance-list/by-hand',
        '/staff/check-ins/:checkInId/take-back',
      ],
    },
    tables: [
      {
        table: 'training.attendance_rule',
        personal: { set_by: reference('staff') },
        other: 'gathering_id basis',
      },
      {
        table: 'training.check_in',
        personal: {
          recorded_by: reference('staff'),
          reason: freeText('accounts_for_grant'),
          taken_back_by: reference('staff'),
          taken_back_reason: freeText('accounts_for_grant'),
        },
        // Whoever the participant is, their name stands in the list of participants alone.
        other: 'id gathering_id participant_id part way organisation_id',
      },
    ],
  },
  {
    key: 'certificate',
    basis: 'legitimate_interest',
    // Anyone who holds its number sees what it is about, and not whose it is.
    seenBy: ['oneself', 'staff_concerned', 'public'],
    kept: { rule: 'participants' },
    givenOn: { below: ['/staff/certificates/:certificateId/revoke'] },
    tables: [
      {
        table: 'training.certificate',
        personal: {
          salt: { about: 'participant', holds: 'secret', erased: 'goes' },
          identity_hash: { about: 'participant', holds: 'contact', erased: 'goes' },
          issued_by: reference('staff'),
          revoked_by: reference('staff'),
          revoked_reason: freeText('accounts_for_grant'),
        },
        other: 'id action_id gathering_id participant_id number locale title host_id host_name lead_name',
      },
    ],
  },
  {
    key: 'knowledge_test',
    basis: 'legitimate_interest',
    seenBy: ['oneself'],
    kept: { rule: 'participants' },
    givenOn: ['/registration/:link/test'],
    tables: [
      {
        table: 'training.test_paper',
        personal: {
          participant_id: reference('participant'),
          draft: { about: 'participant', holds: 'trace', erased: 'goes' },
          right_answers: { about: 'participant', holds: 'trace', erased: 'goes' },
        },
        other: 'round',
      },
      {
        table: 'training.test',
        personal: { opened_by: reference('staff') },
        // Figures stand for five people and more.
        other: 'gathering_id definition answer_key sha256 figures',
      },
      {
        table: 'training.question',
        personal: { created_by: reference('staff') },
        other: 'id module_id text options',
      },
    ],
  },
  {
    key: 'evaluation',
    basis: 'legitimate_interest',
    seenBy: ['staff_concerned'],
    kept: { rule: 'participants' },
    givenOn: ['/registration/:link/evaluation'],
    tables: [
      {
        table: 'training.evaluation_given',
        personal: { participant_id: reference('participant') },
        other: '',
      },
      {
        table: 'training.evaluation_answer',
        // Tied to nobody: an erasure finds nothing of one person here. It goes with the names of the training.
        personal: { texts: freeText('accounts_for_grant') },
        other: 'id gathering_id form_version_id answers',
      },
    ],
  },
  {
    key: 'accounts_of_action',
    basis: 'legal_obligation',
    seenBy: ['staff_concerned', 'contracting_authority'],
    kept: { until: 'action_is_accounted_for' },
    givenOn: {
      below: [
        '/staff/budget/expenditure/new',
        '/staff/budget/import',
        '/staff/logframe/:indicator/target',
        '/matrix-replies/:invitationId',
      ],
    },
    tables: [
      { table: 'action.action', other: 'id slug title short_name definition definition_sha256' },
      { table: 'action.definition_version', other: 'action_id sha256 definition' },
      {
        table: 'action.budget_line',
        personal: { description: freeText('accounts_for_grant') },
        other: 'id action_id partner_id heading currency',
      },
      { table: 'action.exchange_rate', other: 'currency source' },
      {
        table: 'action.expenditure',
        personal: {
          description: freeText('accounts_for_grant'),
          document_reference: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other: 'id action_id partner_id heading original_currency currency',
      },
      {
        table: 'matrix.instrument',
        personal: { checked_by: reference('staff') },
        other: 'id action_id key name short_name kind status celex eli ecli symbol url successor note',
      },
      { table: 'matrix.instrument_binding', other: 'instrument_id jurisdiction binding source' },
      {
        table: 'matrix.provision',
        personal: { verified_by: reference('staff') },
        other: 'id action_id instrument_id key article summary area',
      },
      { table: 'matrix.standard', other: 'id action_id key' },
      {
        table: 'matrix.standard_version',
        personal: { changed_by: reference('staff'), reason: freeText('accounts_for_grant') },
        other: 'standard_id area title statement defined_sha256',
      },
      { table: 'matrix.standard_provision', other: 'standard_id provision_id' },
      {
        table: 'matrix.law',
        personal: { recorded_by: reference('staff') },
        other:
          'id action_id key jurisdiction sub_jurisdiction title title_language english_title field number gazette_name gazette_number eli url repeals note source defined_sha256',
      },
      { table: 'matrix.law_amendment', other: 'law_id gazette_number title' },
      {
        table: 'matrix.law_version',
        other: 'id law_id key language translation name url source',
      },
      {
        table: 'matrix.series',
        other: 'id action_id key publisher name kind unit definition caveat defined_sha256',
      },
      {
        table: 'matrix.series_value',
        personal: { recorded_by: reference('staff') },
        other: 'id series_id jurisdiction verbatim document page url',
      },
      {
        table: 'matrix.series_mapping',
        personal: { recorded_by: reference('staff') },
        other: 'series_id mapper document jurisdiction what',
      },
      { table: 'matrix.law_provision', other: 'id law_version_id path says subject source' },
      {
        table: 'matrix.cycle',
        personal: { created_by: reference('staff') },
        other: 'id action_id title language state content sha256',
      },
      { table: 'matrix.cycle_place', other: 'id cycle_id code' },
      { table: 'matrix.cycle_standard', other: 'id cycle_id standard_id' },
      { table: 'matrix.question', other: 'id cycle_standard_id strand key text' },
      {
        table: 'matrix.seat',
        personal: {
          person_id: reference('staff'),
          appointed_by: reference('staff'),
          ended_by: reference('staff'),
        },
        other: 'id place_id seat organisation_id',
      },
      {
        table: 'matrix.answer',
        personal: {
          note: freeText('accounts_for_grant'),
          source_quote: freeText('accounts_for_grant'),
        },
        other: 'seat_id question_id kind source_title source_place source_url law_version_id',
      },
      {
        table: 'matrix.verdict',
        personal: { reason: freeText('reasons_of_decision'), decided_by: reference('staff') },
        other: 'place_id question_id kind',
      },
      {
        table: 'matrix.invitation',
        personal: { invited_by: reference('staff') },
        other: 'id place_id organisation_id',
      },
      {
        table: 'matrix.reply',
        personal: { text: freeText('accounts_for_grant'), written_by: reference('account_holder') },
        other: 'id invitation_id cycle_standard_id way letter_reference',
      },
      {
        table: 'matrix.erratum',
        personal: { text: freeText('accounts_for_grant'), issued_by: reference('staff') },
        other: 'id cycle_id place_id cycle_standard_id',
      },
      {
        table: 'results.target',
        personal: { reason: freeText('accounts_for_grant'), set_by: reference('staff') },
        other: 'id action_id indicator',
      },
      {
        table: 'results.milestone_plan',
        personal: { reason: freeText('accounts_for_grant'), set_by: reference('staff') },
        other: 'id action_id activity milestone partner_id',
      },
      {
        table: 'results.period',
        personal: { created_by: reference('staff'), frozen_by: reference('staff') },
        other: 'id action_id name sha256',
      },
      { table: 'results.frozen_annexes', other: 'period_id content sha256' },
      { table: 'results.frozen_measurement', other: 'period_id indicator rule currency records sha256' },
      {
        table: 'results.donor_report',
        personal: { created_by: reference('staff'), built: freeText('accounts_for_grant') },
        other: 'id action_id period_id',
      },
      {
        table: 'results.narrative',
        personal: { text: freeText('accounts_for_grant'), updated_by: reference('staff') },
        other: 'donor_report_id section',
      },
    ],
  },
];
