import { runInTests } from './in-tests.ts';
import type { Proof } from './proof.ts';

export const requests: Proof = {
  says: 'requests that no browser would send, from every declared route and its fields: none fails, none takes two seconds, memory stays flat',
  run: ({ number, seed }) =>
    runInTests('tests/matrix/requests.test.ts', {
      PROOF_REQUESTS: String(number('requests', { full: 100_000, short: 3000 })),
      PROOF_SEED: String(seed),
    }),
};
