/** Where a run of the tests keeps what it measures and reports: one on a database that is given has its own place, so that two may run at once. */
export const keptIn = process.env.TEST_DATABASE_URL ? '.cache/given-database' : '.cache';
