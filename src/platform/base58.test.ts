import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base58, fromBase58 } from './base58.ts';

it('refuses what is no base 58, and what is too long', () => {
  for (const odd of ['0', 'O', 'I', 'l', 'a b', 'é']) expect(fromBase58(odd, 64)).toBeUndefined();
  expect(fromBase58('z'.repeat(200), 64)).toBeUndefined();
  expect(fromBase58('1'.repeat(65), 64)).toBeUndefined();
});

// draft-msporny-base58, section 5.
it('writes the examples of its draft', () => {
  expect(base58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
  expect(base58(Buffer.from('0000287fb4cd', 'hex'))).toBe('11233QC4');
});

it('comes back as it went, leading zeros among it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(fromBase58(base58(bytes), 64)).toEqual(Buffer.from(bytes));
    }),
  );
});
