import { freeText, type RecordDeclaration, reference } from './declaration.ts';

/** Tables of statistics, and who answered, prepared, signed and withdrew. */
export const recordsOfStatistics: readonly RecordDeclaration[] = [
  {
    key: 'release',
    basis: 'legitimate_interest',
    seenBy: ['monitors', 'statisticians'],
    kept: { until: 'table_is_public' },
    givenOn: 'compiled',
    tables: [
      { table: 'release.period', other: 'id action_id' },
      {
        table: 'release.contribution',
        personal: { answered_by: reference('staff') },
        other: 'id action_id period_id organisation_id answer',
      },
      { table: 'release.atom', other: 'action_id period_id family what place doer organisation_id' },
      { table: 'release.behind', other: 'action_id period_id family organisation_id' },
      {
        table: 'release.release',
        personal: {
          prepared_by: reference('staff'),
          signed_by: reference('staff'),
          withdrawn_by: reference('staff'),
          withdrawal_reason: freeText('reasons_of_decision'),
          returned_by: reference('staff'),
          return_reason: freeText('reasons_of_decision'),
          return_answer: freeText('reasons_of_decision'),
          earlier_returns: freeText('reasons_of_decision'),
          set_aside_by: reference('staff'),
          set_aside_reason: freeText('reasons_of_decision'),
        },
        other:
          'id action_id table_key family places state prepared_for phase reason content number sha256 signature signed_for returned_for',
      },
      { table: 'release.cell', other: 'action_id release_id row_key column_key' },
    ],
  },
];
