/** Staff whose call an organisation applied to, and programme managers. */
const screeners = { programme_manager: 'all', grant_officer: 'own', finance_officer: 'own' } as const;

/** How far each role reaches officers of organisations, lists, screenings and their hits. */
export const screeningReaches = {
  'vault_owner of officer.list_of_applicant': screeners,
  'vault_owner of officer.record': screeners,
  officer: { cso_member: 'own', cso_certifier: 'own', ...screeners },
  // The lists of the European Union are public, and the Action's as a whole.
  screening_list: { programme_manager: 'all', grant_officer: 'all', finance_officer: 'all' },
  screened_organisation: screeners,
  screening_hit: screeners,
} as const;

/** The records of it that have a jurisdiction. */
export const ofScreened = ['officer', 'screened_organisation', 'screening_hit'] as const;
