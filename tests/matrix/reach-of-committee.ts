/** The committee of the tests: an assessor chairs, the grant officer is its secretary, and the programme manager votes. */
const onCommittee = {
  programme_manager: 'all',
  grant_officer: 'own',
  finance_officer: 'none',
  assessor: 'own',
} as const;
const organised = { ...onCommittee, assessor: 'none', programme_manager: 'none' } as const;

/** How far each role reaches an evaluation committee, by what is done to it. */
export const committeeReaches = {
  committee: onCommittee,
  'committee of committee.declare': { ...onCommittee, programme_manager: 'own' },
  'committee of committee.sign': { ...onCommittee, programme_manager: 'own', grant_officer: 'none' },
  'committee of committee.edit': organised,
  'committee of committee.record': organised,
  'committee of committee.close': organised,
  'committee of committee.reopen': organised,
  'committee of committee.cancel': organised,
  'committee of committee.complete': organised,
  'committee of committee.step_back': { ...onCommittee, programme_manager: 'own' },
} as const;
