import { freeText, type RecordDeclaration, reference, type TableDeclaration } from './declaration.ts';

/** Who agreed to be named as an author of briefs. */
export const authorsOfBriefs: RecordDeclaration = {
  key: 'brief_author',
  basis: 'consent',
  seenBy: ['oneself', 'public'],
  kept: { rule: 'action' },
  givenOn: { below: ['/staff/matrix/seats/:seatId/author'] },
  tables: [{ table: 'matrix.author', personal: { person_id: reference('staff') }, other: 'seat_id' }],
};

/** The tables of standards, law, the series of others and cycles of assessment. */
export const tablesOfMatrix: readonly TableDeclaration[] = [
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
    table: 'matrix.summary',
    personal: { written_by: reference('staff'), text: freeText('reasons_of_decision') },
    other: 'id cycle_id place_id',
  },
  {
    table: 'matrix.answer',
    personal: {
      note: freeText('accounts_for_grant'),
      source_quote: freeText('accounts_for_grant'),
    },
    other: 'seat_id question_id kind source_title source_place source_url source_identifier law_version_id',
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
];
