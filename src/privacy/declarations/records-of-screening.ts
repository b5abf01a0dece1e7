import { freeText, identity, type RecordDeclaration, reference } from './declaration.ts';

/** Who leads an organisation, and what screenings against lists of restrictive measures found. */
export const recordsOfScreening: readonly RecordDeclaration[] = [
  {
    key: 'officers',
    basis: 'legal_obligation',
    seenBy: ['own_organisation', 'staff_concerned'],
    kept: { rule: 'agreements' },
    givenOn: {
      below: [
        '/organisation/officers/new',
        '/organisation/officers/:officerId/edit',
        '/staff/organisations/:organisationId/officers/new',
      ],
    },
    tables: [
      {
        table: 'grants.officer',
        personal: {
          name: identity('contact', { stays: 'accounts_for_grant' }),
          post: identity('contact', { stays: 'accounts_for_grant' }),
          recorded_by: reference('account_holder'),
        },
        other: 'id action_id organisation_id',
      },
    ],
  },
  {
    key: 'screening',
    basis: 'legal_obligation',
    seenBy: ['staff_concerned'],
    kept: { rule: 'agreements' },
    givenOn: {
      below: [
        '/staff/screening/new',
        '/staff/screening/lists/:screeningListId/withdraw',
        '/screening-hits/:screeningHitId/clear',
        '/screening-hits/:screeningHitId/uphold',
      ],
    },
    tables: [
      {
        table: 'grants.screening_list',
        personal: {
          withdrawal_reason: freeText('accounts_for_grant'),
          loaded_by: reference('staff'),
          withdrawn_by: reference('staff'),
        },
        other: 'id action_id sha256 state',
      },
      {
        table: 'grants.listed_name',
        personal: {
          name: identity('anyone_named', { stays: 'accounts_for_grant' }),
          born: identity('anyone_named', { stays: 'accounts_for_grant' }),
        },
        other: 'list_id entity reference kind',
      },
      {
        table: 'grants.screening',
        personal: {
          screened: freeText('accounts_for_grant', 'contact'),
          screened_by: reference('staff'),
        },
        other: 'id action_id organisation_id list_id',
      },
      {
        table: 'grants.screening_hit',
        personal: {
          name: identity('contact', { stays: 'accounts_for_grant' }),
          post: identity('contact', { stays: 'accounts_for_grant' }),
          listed_name: identity('anyone_named', { stays: 'accounts_for_grant' }),
          born: identity('anyone_named', { stays: 'accounts_for_grant' }),
          reason: freeText('accounts_for_grant'),
          proposed_by: reference('staff'),
          decided_by: reference('staff'),
        },
        other: 'id screening_id action_id organisation_id whose how entity reference kind state',
      },
    ],
  },
];
