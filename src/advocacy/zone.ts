/** Whose days the area's records count in. */
export const zone = 'Europe/Belgrade';
