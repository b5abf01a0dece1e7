/** The clock by which days of requests and of retention are counted and shown. */
export const zone = 'Europe/Belgrade';
