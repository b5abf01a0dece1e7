import {
  contact,
  freeText,
  identity,
  type RecordDeclaration,
  reference,
  secret,
  trace,
} from './declaration.ts';

/** What the platform itself keeps, and what people ask about their data. */
export const recordsOfPlatform: readonly RecordDeclaration[] = [
  {
    key: 'mail',
    basis: 'contract',
    seenBy: ['oneself'],
    kept: { rule: 'mails' },
    givenOn: 'compiled',
    tables: [
      {
        table: 'platform.mail',
        personal: {
          person_id: reference('account_holder'),
          to_address: contact('account_holder'),
          // May hold a link that signs its reader in: shown to nobody, the officer neither.
          args: secret('account_holder'),
          locale: trace('account_holder'),
        },
        other: 'id action_id template last_error',
      },
    ],
  },
  {
    key: 'sent_form',
    basis: 'contract',
    seenBy: ['nobody'],
    kept: { rule: 'sent_forms' },
    givenOn: 'compiled',
    tables: [
      {
        table: 'platform.once_key',
        personal: { person_id: reference('account_holder') },
        other: 'key path body_hash location',
      },
    ],
  },
  {
    key: 'audit',
    basis: 'legal_obligation',
    // What was done to a record, and by whom, stands on its page.
    seenBy: ['oneself', 'own_organisation', 'every_staff'],
    kept: { rule: 'action' },
    givenOn: 'compiled',
    tables: [
      {
        table: 'platform.audit_entry',
        personal: {
          actor_id: reference('account_holder'),
          subject_id: reference('account_holder'),
          details: reference('account_holder'),
        },
        other: 'word action_id organisation_id subject_kind previous_hash hash',
      },
      { table: 'platform.audit_head', other: 'hash' },
      { table: 'platform.signed_head', other: 'hash signature' },
      {
        table: 'platform.audit_text',
        personal: { content: freeText('reasons_of_decision') },
        other: 'name salt',
      },
    ],
  },
  {
    key: 'reads',
    basis: 'legitimate_interest',
    seenBy: ['data_protection_officer'],
    kept: { rule: 'reads' },
    givenOn: 'compiled',
    tables: [
      {
        table: 'platform.sensitive_read',
        personal: { person_id: reference('account_holder') },
        other: 'id action_id organisation_id record_id record_kind word',
      },
    ],
  },
  {
    key: 'request',
    basis: 'legal_obligation',
    seenBy: ['oneself', 'data_protection_officer'],
    kept: { rule: 'requests' },
    givenOn: {
      on: ['/account/requests/new', '/staff/privacy/requests/new'],
      below: [
        '/staff/privacy/requests/:requestId/extend',
        '/staff/privacy/requests/:requestId/find',
        '/staff/privacy/requests/:requestId/correct',
        '/staff/privacy/requests/:requestId/answer',
        '/staff/privacy/retention/:rule/hold',
      ],
    },
    tables: [
      {
        table: 'privacy.request',
        personal: {
          person_id: reference('account_holder'),
          name: identity('asker', { stays: 'proves_the_answer' }),
          reach: contact('asker', { stays: 'proves_the_answer' }),
          about: freeText('proves_the_answer', 'asker'),
          answer: freeText('proves_the_answer', 'asker'),
          extension_reason: freeText('proves_the_answer', 'asker'),
          answered_by: reference('staff'),
          registered_by: reference('staff'),
        },
        other: 'id action_id kind channel outcome',
      },
      {
        // Whom it is about, as the officer found them.
        table: 'privacy.finding',
        personal: {
          sought: { about: 'asker', holds: 'trace', erased: { stays: 'proves_the_answer' } },
          ids: { about: 'asker', holds: 'trace', erased: { stays: 'proves_the_answer' } },
          addresses: { about: 'asker', holds: 'trace', erased: { stays: 'proves_the_answer' } },
          names: { about: 'asker', holds: 'trace', erased: { stays: 'proves_the_answer' } },
          // Emptied when the request is answered.
          digests: { about: 'asker', holds: 'trace', erased: { stays: 'proves_the_answer' } },
          found_by: reference('staff'),
        },
        other: 'request_id way',
      },
      { table: 'privacy.act', personal: { done_by: reference('staff') }, other: 'id request_id kind result' },
      { table: 'privacy.restriction', other: 'request_id' },
      { table: 'privacy.declared_column', other: 'table_name column_name record holds' },
      {
        table: 'privacy.hold',
        personal: {
          reason: freeText('accounts_for_grant'),
          held_by: reference('staff'),
          ended_by: reference('staff'),
        },
        other: 'id action_id rule',
      },
    ],
  },
  {
    key: 'breach',
    basis: 'legal_obligation',
    seenBy: ['data_protection_officer'],
    kept: { rule: 'requests' },
    givenOn: {
      below: [
        '/staff/privacy/breaches/new',
        '/staff/privacy/breaches/:breachId/change',
        '/staff/privacy/breaches/:breachId/decide',
        '/staff/privacy/breaches/:breachId/notice',
      ],
    },
    tables: [
      {
        table: 'privacy.breach',
        personal: {
          title: freeText('proves_the_answer'),
          happened: freeText('proves_the_answer'),
          consequences: freeText('proves_the_answer'),
          measures: freeText('proves_the_answer'),
          risk_reason: freeText('proves_the_answer'),
          decided_by: reference('staff'),
          recorded_by: reference('staff'),
          closed_by: reference('staff'),
        },
        other: 'id action_id jurisdictions records risk',
      },
      {
        table: 'privacy.breach_notice',
        personal: { words: freeText('proves_the_answer'), recorded_by: reference('staff') },
        other: 'breach_id jurisdiction addressee',
      },
    ],
  },
  {
    key: 'voice',
    basis: 'per_case',
    seenBy: ['oneself', 'handlers'],
    kept: { rule: 'voice' },
    givenOn: {
      on: ['/voice', '/voice/case', '/voice/in/:locale', '/voice/in/:locale/case'],
      below: ['/staff/voice/cases/:caseId/write', '/staff/voice/cases/:caseId/close'],
    },
    tables: [
      {
        table: 'voice.case_file',
        personal: { proposed_by: reference('staff'), closed_by: reference('staff') },
        other:
          'id action_id number secret_mac kind locale organisation_id agreement_id activity kept_from kept_answer desk state outcome proposed_outcome',
      },
      {
        table: 'voice.message',
        personal: {
          text: freeText('reasons_of_decision'),
          written_by: reference('staff'),
        },
        other: 'id case_id kind',
      },
      {
        table: 'voice.contact',
        personal: { reach: contact('asker', { stays: 'proves_the_answer' }) },
        other: 'case_id',
      },
      {
        table: 'voice.appointment',
        personal: {
          person_id: reference('staff'),
          appointed_by: reference('staff'),
          ended_by: reference('staff'),
        },
        other: 'id action_id organisation_id kind',
      },
      { table: 'voice.year_count', other: 'action_id kind outcome' },
      { table: 'voice.counted_year', other: 'action_id' },
    ],
  },
  {
    key: 'incident',
    basis: 'legitimate_interest',
    seenBy: ['monitors'],
    kept: { rule: 'incidents' },
    givenOn: { below: ['/staff/incidents/:incidentId/what'] },
    tables: [
      {
        table: 'incidents.incident',
        personal: {
          writer_id: reference('staff'),
          writers: reference('staff'),
          checker_id: reference('staff'),
          // Names nobody by what its form refuses; what that does not catch is sealed, and goes first.
          note: { about: 'anyone_named', holds: 'free_text', erased: { stays: 'proves_the_answer' } },
        },
        other:
          'id action_id organisation_id state kind people groups jurisdiction border place_kind direction part_of_day indicators mechanism route standing standing_reason',
      },
      { table: 'incidents.act', other: 'incident_id code perpetrator consequence' },
      { table: 'incidents.source', other: 'incident_id kind reliability credibility heard_month' },
      {
        table: 'incidents.comparison',
        personal: { first_by: reference('staff'), second_by: reference('staff') },
        other: 'id action_id first_id second_id first_answer second_answer',
      },
      { table: 'release.counted', other: 'action_id incident_id' },
      // The hour, and no person; organisation and record go with the incident.
      {
        table: 'protection.event',
        other: 'action_id word organisation_id record_id salt previous_hash hash hour',
      },
    ],
  },
  {
    key: 'log',
    basis: 'legitimate_interest',
    seenBy: ['nobody'],
    kept: { until: 'fourteen_days' },
    givenOn: 'compiled',
    tables: [
      { table: 'platform.migration', other: 'name sha256' },
      { table: 'platform.final_record', other: 'kind table_name final_when columns' },
      { table: 'platform.instance', other: 'secret_mark' },
      { table: 'platform.publication', other: 'version' },
      // Jobs carry ids of records and never what stands in them; what a failed one says is without its reason.
      {
        table: 'pgboss.job',
        personal: { data: reference('account_holder'), output: reference('account_holder') },
        other:
          'id name singleton_key group_id group_tier dead_letter policy source_name source_id source_output source_root_id trace_context',
      },
      { table: 'pgboss.bam', other: 'id name status queue table_name command error' },
      {
        table: 'pgboss.instance',
        other: 'id name host version node_version application_name workers metrics config',
      },
      { table: 'pgboss.job_dependency', other: 'child_name child_id parent_name parent_id' },
      { table: 'pgboss.queue', other: 'name policy dead_letter table_name singletons_active' },
      { table: 'pgboss.queue_stats', other: 'id name' },
      {
        table: 'pgboss.schedule',
        other: 'name key kind cron timezone data options last_job_id',
      },
      { table: 'pgboss.subscription', other: 'event name' },
      { table: 'pgboss.warning', other: 'id type message data' },
    ],
  },
];
