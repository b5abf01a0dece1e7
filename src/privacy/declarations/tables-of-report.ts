import { freeText, type RecordDeclaration, reference } from './declaration.ts';

/** What a report to the donor is made of, from its frozen figures to its package. */
export const tablesOfReport: RecordDeclaration['tables'] = [
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
];
