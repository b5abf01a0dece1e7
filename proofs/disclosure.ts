import { runInTests } from './in-tests.ts';
import type { Proof } from './proof.ts';

export const disclosure: Proof = {
  says: 'no hidden number of a protected table can be computed too closely, whatever else is published',
  run: ({ number, seed }) =>
    runInTests('src/platform/disclosure', {
      DISCLOSURE_TABLES: String(number('tables', { full: 10_000, short: 1000 })),
      DISCLOSURE_SECOND: String(number('second', { full: 500, short: 50 })),
      DISCLOSURE_BRUTE: String(number('brute', { full: 200, short: 50 })),
      DISCLOSURE_RELEASES: String(number('releases', { full: 10_000, short: 20 })),
      DISCLOSURE_SEED: String(seed),
    }),
};
