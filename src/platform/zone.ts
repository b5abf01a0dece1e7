/** Whose days and hours the Action's records count in: the zone of its coordinator, shared by five of the six jurisdictions to the minute. */
export const zone = 'Europe/Belgrade';
