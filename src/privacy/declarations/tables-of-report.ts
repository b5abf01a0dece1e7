import { freeText, type RecordDeclaration, reference } from './declaration.ts';

/** The forms on which it and its parts are written. */
export const formsOfReport = [
  '/staff/donor-reports/:donorReportId/sections/:section',
  '/staff/donor-reports/:donorReportId/ask',
  '/staff/donor-reports/:donorReportId/return',
  '/staff/donor-reports/:donorReportId/answer',
  '/staff/donor-reports/:donorReportId/parts',
  '/staff/donor-reports/:donorReportId/sections/:section/note',
  '/staff/report-parts/:partId/write',
  '/staff/report-parts/:partId/submit',
  '/staff/report-parts/:partId/edit',
  '/staff/report-parts/:partId/return',
  '/staff/report-parts/:partId/withdraw',
  '/staff/logframe/:indicator/dispute',
  '/staff/disputes/:disputeId/change',
  '/staff/disputes/:disputeId/keep',
  '/staff/disputes/:disputeId/disagree',
] as const;

/** What a report to the donor is made of, from its frozen figures to its package. */
export const tablesOfReport: RecordDeclaration['tables'] = [
  { table: 'results.frozen_annexes', other: 'period_id content sha256' },
  { table: 'results.frozen_measurement', other: 'period_id indicator rule currency records told sha256' },
  {
    table: 'results.donor_report',
    personal: {
      created_by: reference('staff'),
      ready_by: reference('staff'),
      built: freeText('accounts_for_grant'),
    },
    other: 'id action_id period_id state',
  },
  { table: 'results.frozen_facts', other: 'period_id content sha256' },
  {
    table: 'results.frozen_financial',
    personal: { content: freeText('accounts_for_grant') },
    other: 'period_id sha256',
  },
  {
    table: 'results.donor_report_version',
    personal: { content: freeText('accounts_for_grant'), submitted_by: reference('staff') },
    other: 'donor_report_id sha256',
  },
  {
    table: 'results.donor_report_check',
    personal: { content: freeText('accounts_for_grant'), checked_by: reference('staff') },
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
      figure: freeText('accounts_for_grant'),
      answer: freeText('accounts_for_grant'),
      asked_by: reference('staff'),
      answered_by: reference('staff'),
    },
    other: 'id donor_report_id kind section',
  },
  {
    table: 'results.report_note',
    personal: {
      text: freeText('accounts_for_grant'),
      addressed_to: reference('staff'),
      written_by: reference('staff'),
      settled_by: reference('staff'),
    },
    other: 'id action_id donor_report_id written_for section role',
  },
  {
    table: 'results.report_part',
    personal: { note: freeText('accounts_for_grant'), asked_by: reference('staff') },
    other: 'id action_id donor_report_id partner_id state',
  },
  {
    table: 'results.report_part_item',
    personal: { taken_by: reference('staff') },
    other: 'part_id item',
  },
  {
    table: 'results.report_part_text',
    personal: { text: freeText('accounts_for_grant'), written_by: reference('staff') },
    other: 'part_id item',
  },
  {
    table: 'results.report_part_remark',
    personal: { text: freeText('accounts_for_grant'), written_by: reference('staff') },
    other: 'id part_id kind',
  },
  {
    table: 'results.dispute',
    personal: {
      reason: freeText('accounts_for_grant'),
      answer_text: freeText('accounts_for_grant'),
      disagreement: freeText('accounts_for_grant'),
      raised_by: reference('staff'),
      answered_by: reference('staff'),
    },
    other:
      'id action_id period_id partner_id owner_id record_id change_id state indicator jurisdiction record_kind claim rule records answer change_kind',
  },
  {
    table: 'results.narrative_version',
    personal: { text: freeText('accounts_for_grant'), written_by: reference('staff') },
    other: 'donor_report_id section role',
  },
  {
    table: 'results.narrative_draft',
    personal: { text: freeText('accounts_for_grant'), person_id: reference('staff') },
    other: 'donor_report_id section',
  },
  {
    table: 'results.narrative',
    personal: { text: freeText('accounts_for_grant'), updated_by: reference('staff') },
    other: 'donor_report_id section',
  },
];
