import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codewordsOf } from './codewords.ts';
import { qrMatrix } from './qr-matrix.ts';
import { checkBytes } from './reed-solomon.ts';

it('makes the check bytes of the standard’s worked example', () => {
  const helloWorld = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
  expect(checkBytes(helloWorld, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
});

it('takes the smallest version that holds the text, and refuses what none holds', () => {
  expect(codewordsOf('a'.repeat(17)).version).toBe(1);
  expect(codewordsOf('a'.repeat(18)).version).toBe(2);
  expect(codewordsOf('a'.repeat(858)).version).toBe(20);
  expect(() => codewordsOf('a'.repeat(859))).toThrow(RangeError);
});

it('draws the code that a reader was seen to read', () => {
  const matrix = qrMatrix('otpauth://totp/Mostura:besa@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Mostura');
  const rows = matrix.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));
  expect(rows).toHaveLength(33);
  expect(rows[0]).toMatch(/^#######.*#######$/);
  expect(createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16)).toBe('4531430edd3c5ff5');
});

it('has its three finders, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const matrix = qrMatrix(text);
      const end = matrix.length - 1;
      for (const [x, y] of [
        [3, 3],
        [end - 3, 3],
        [3, end - 3],
      ] as const)
        expect(matrix[y]![x]).toBe(true);
      expect(matrix[end - 3]![end - 7]).toBeTypeOf('boolean');
      expect(matrix[8 - 1]!.slice(0, 8)).not.toContain(true);
    }),
    { numRuns: 30 },
  );
});
