import { runInTests } from './in-tests.ts';
import type { Proof } from './proof.ts';

/** What it prints is the page of results for the data protection officer. */
export const firewall: Proof = {
  says: 'a person without a duty has no way to the protected records: by no page, file, object of the database, email, job, log or export',
  run: ({ short }) => runInTests('tests/firewall', short ? {} : { FIREWALL_ROUTES: 'all' }),
};
