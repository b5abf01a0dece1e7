/** The zone in which days of cases are counted and shown. */
export const zone = 'Europe/Belgrade';
