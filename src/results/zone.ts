/** The zone in which the Action's days are told: the six share one clock. */
export const zone = 'Europe/Belgrade';
