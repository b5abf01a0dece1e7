import { runInTests } from './in-tests.ts';
import type { Proof } from './proof.ts';

/** Tests that are short in `npm test` and run here at the size of a proof. */
export const tampers: Proof = {
  says: 'whatever is changed, removed, swapped, cut off or written anew in the audit trail is found',
  run: ({ number, seed }) =>
    runInTests('src/evidence/sign-head.test.ts', {
      PROOF_TAMPERS: String(number('tampers', { full: 1000, short: 200 })),
      TAMPER_SEED: String(seed),
    }),
};

export const canaries: Proof = {
  says: 'names typed into every form, search, address and header stand in no log, no address, no mail and no name of a file',
  run: () => runInTests('tests/matrix/logs.test.ts', {}),
};

export const languages: Proof = {
  says: 'every page, table, document and mail is in the language that was chosen, in all eight',
  run: ({ short }) => runInTests('tests/matrix/drawn.test.ts', short ? {} : { PROOF_LANGUAGES: 'all' }),
};

export const uploads: Proof = {
  says: 'malformed uploads: none is taken as what it is not, none fails, nothing is left behind',
  run: ({ number, seed }) =>
    runInTests('tests/malformed-uploads.test.ts', {
      MALFORMED: String(number('uploads', { full: 10_000, short: 1000 })),
      MALFORMED_SEED: String(seed),
    }),
};

export const timing: Proof = {
  says: 'a foreign record and a missing one are looked for by the same statements, and neither takes longer',
  run: ({ number, seed }) =>
    runInTests('tests/matrix/same-path.test.ts', {
      PROOF_PAIRS: String(number('pairs', { full: 1000, short: 50 })),
      PROOF_SEED: String(seed),
    }),
};

export const pairs: Proof = {
  says: 'whatever two people send about one record at once ends as if one had come after the other',
  run: ({ word }) =>
    runInTests('tests/matrix/pairs-of-routes.test.ts', {
      PROOF_PAIRS_OF_ROUTES: word('kind', 'all'),
      PROOF_PAIRS_PART: word('part', '1/1'),
    }),
};

export const copies: Proof = {
  says: 'whoever keeps every copy of the public pages and files can work out no number of fewer than five people',
  run: ({ number, seed }) =>
    runInTests('tests/matrix/small-steps.test.ts', {
      PROOF_ROUNDS: String(number('rounds', { full: 40, short: 4 })),
      PROOF_SEED: String(seed),
    }),
};
