/** The six keep one clock: every time of a gathering is read and shown by it. */
export const zone = 'Europe/Belgrade';
