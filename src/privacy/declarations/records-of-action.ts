import { freeText, type RecordDeclaration, reference } from './declaration.ts';

/** What the Action must account for. */
export const recordsOfAction: readonly RecordDeclaration[] = [
  {
    key: 'accounts_of_action',
    basis: 'legal_obligation',
    seenBy: ['every_staff', 'bodies_asked', 'public'],
    kept: { rule: 'action' },
    givenOn: {
      below: [
        '/staff/budget/expenditure/new',
        '/staff/budget/expenditure/:expenditureId/edit',
        '/staff/budget/expenditure/:expenditureId/counter',
        '/staff/budget/expenditure/import',
        '/staff/budget/expenditure/import/confirm',
        '/staff/budget/import',
        '/staff/budget/warnings/new',
        '/staff/contract/edit',
        '/staff/payments/received/new',
        '/staff/logframe/:indicator/target',
        '/staff/logframe/:indicator/interim',
        '/matrix-replies/:invitationId',
        '/staff/donor-reports/:donorReportId/sections/:section',
        '/staff/donor-reports/:donorReportId/ask',
        '/staff/donor-reports/:donorReportId/return',
        '/staff/donor-reports/:donorReportId/answer',
        '/staff/work-plan/:activity/:milestone/plan',
        '/staff/standards/new',
        '/staff/standards/:standardId/edit',
        '/staff/matrix/sheets/:seatId/:section',
        '/staff/matrix/places/:placeId/:section',
        '/staff/matrix/cycles/:cycleId/cancel',
        '/staff/matrix/seats/:seatId/replace',
        '/staff/matrix/cycles/:cycleId/invite',
        '/staff/matrix/cycles/:cycleId/letter',
        '/staff/matrix/cycles/:cycleId/correct',
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
      {
        table: 'action.contract',
        personal: { reason: freeText('accounts_for_grant'), set_by: reference('staff') },
        other: 'id action_id number currency',
      },
      {
        table: 'action.budget_warning',
        personal: {
          line: freeText('accounts_for_grant'),
          reason: freeText('accounts_for_grant'),
          noted_by: reference('staff'),
        },
        other: 'id action_id partner_id heading level currency',
      },
      { table: 'action.exchange_rate', other: 'currency source' },
      {
        table: 'action.expenditure',
        personal: {
          description: freeText('accounts_for_grant'),
          document_reference: freeText('accounts_for_grant'),
          supplier: freeText('accounts_for_grant'),
          line: freeText('accounts_for_grant'),
          confirmed_because: freeText('accounts_for_grant'),
          recorded_by: reference('staff'),
        },
        other: 'id action_id partner_id heading original_currency currency questions corrects_id',
      },
      {
        table: 'action.expenditure_change',
        personal: {
          before: freeText('accounts_for_grant'),
          reason: freeText('accounts_for_grant'),
          changed_by: reference('staff'),
        },
        other: 'id expenditure_id',
      },
      {
        table: 'matrix.instrument',
        personal: { checked_by: reference('staff') },
        other: 'id action_id key name short_name kind status celex eli ecli symbol url successor note',
      },
      { table: 'matrix.instrument_name', other: 'instrument_id name short_name kind symbol' },
      { table: 'matrix.instrument_binding', other: 'instrument_id jurisdiction binding source' },
      {
        table: 'matrix.provision',
        personal: { verified_by: reference('staff'), worded_by: reference('staff') },
        other: 'id action_id instrument_id key article summary area',
      },
      { table: 'matrix.provision_wording', other: 'provision_id article summary' },
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
      { table: 'matrix.eli_address', other: 'action_id jurisdiction address publisher' },
      { table: 'matrix.law_amendment', other: 'law_id gazette_number title' },
      {
        table: 'matrix.law_version',
        other: 'id law_id key language translation name url source',
      },
      {
        table: 'matrix.series',
        personal: { recorded_by: reference('staff') },
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
        personal: {
          created_by: reference('staff'),
          unheard: freeText('reasons_of_decision'),
          cancelled_reason: freeText('reasons_of_decision'),
        },
        other: 'id action_id title language state content sha256',
      },
      { table: 'matrix.cycle_place', other: 'id cycle_id code' },
      { table: 'matrix.cycle_standard', other: 'id cycle_id standard_id' },
      { table: 'matrix.question', other: 'id cycle_standard_id strand key text source_months' },
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
        table: 'matrix.adjudicator',
        personal: { person_id: reference('staff'), named_by: reference('staff') },
        other: 'place_id organisation_id',
      },
      {
        table: 'matrix.answer',
        personal: {
          note: freeText('accounts_for_grant'),
          source_quote: freeText('accounts_for_grant'),
        },
        other:
          'seat_id question_id kind source_title source_place source_url source_identifier law_version_id',
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
        other: 'id invitation_id cycle_standard_id way letter_reference language',
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
        table: 'results.interim_target',
        personal: { reason: freeText('accounts_for_grant'), set_by: reference('staff') },
        other: 'id action_id indicator',
      },
      {
        table: 'results.milestone_plan',
        personal: { reason: freeText('accounts_for_grant'), set_by: reference('staff') },
        other: 'id action_id activity milestone partner_id heading follows',
      },
      {
        table: 'results.period',
        personal: { created_by: reference('staff'), frozen_by: reference('staff') },
        other: 'id action_id name sha256 way',
      },
      {
        table: 'results.payment_received',
        personal: { reference: freeText('accounts_for_grant'), recorded_by: reference('staff') },
        other: 'id action_id currency',
      },
      {
        table: 'results.forecast_entry',
        personal: { entered_by: reference('staff') },
        other: 'id action_id partner_id heading currency',
      },
      {
        table: 'results.payment_request',
        personal: { made_by: reference('staff') },
        other: 'id action_id content sha256',
      },
      { table: 'results.frozen_annexes', other: 'period_id content sha256' },
      { table: 'results.frozen_measurement', other: 'period_id indicator rule currency records told sha256' },
      {
        table: 'results.donor_report',
        personal: { created_by: reference('staff'), built: freeText('accounts_for_grant') },
        other: 'id action_id period_id state',
      },
      { table: 'results.frozen_facts', other: 'period_id content sha256' },
      {
        table: 'results.donor_report_version',
        personal: { content: freeText('accounts_for_grant'), submitted_by: reference('staff') },
        other: 'donor_report_id sha256',
      },
      {
        table: 'results.donor_package',
        personal: { content: freeText('accounts_for_grant') },
        other: 'donor_report_id locale sha256',
      },
      {
        table: 'results.donor_question',
        personal: {
          text: freeText('accounts_for_grant'),
          answer: freeText('accounts_for_grant'),
          asked_by: reference('staff'),
          answered_by: reference('staff'),
        },
        other: 'id donor_report_id kind section',
      },
      {
        table: 'results.narrative',
        personal: { text: freeText('accounts_for_grant'), updated_by: reference('staff') },
        other: 'donor_report_id section',
      },
    ],
  },
];
