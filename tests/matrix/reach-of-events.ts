/** Who does what with an event on its way to the public. */
export const eventReaches = {
  'gathering of gathering.unpublish': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of gathering.ask_approval': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of gathering.cancel_request': { programme_manager: 'all', grant_officer: 'own' },
  // The grant officer was asked by name.
  'gathering of gathering.approve': { programme_manager: 'none', grant_officer: 'own' },
  'gathering of gathering.return': { programme_manager: 'none', grant_officer: 'own' },
  'gathering of gathering.publish': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of travel.book': { programme_manager: 'all', grant_officer: 'own' },
  'gathering of gathering.withdraw': { programme_manager: 'all', grant_officer: 'own' },
} as const;
