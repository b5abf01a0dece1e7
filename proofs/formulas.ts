import { findLibreOffice } from '../tests/support/libreoffice.ts';
import { runInTests } from './in-tests.ts';
import type { Proof } from './proof.ts';

export const formulas: Proof = {
  says: 'texts that look like formulas through every export, opened in LibreOffice with cells parted in each way: none is evaluated',
  run: async ({ number, seed }) => {
    if (!findLibreOffice())
      throw new Error(
        'LibreOffice was not found: apt-get install --no-install-recommends libreoffice-calc-nogui, or name it with LIBREOFFICE.',
      );
    return runInTests('tests/matrix/formulas.test.ts', {
      PROOF_FORMULAS: String(number('formulas', { full: 1000, short: 100 })),
      PROOF_SEED: String(seed),
    });
  },
};
