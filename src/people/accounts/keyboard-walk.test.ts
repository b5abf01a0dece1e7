import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutWalks } from './keyboard-walk.ts';

it.each([
  'abcdefghijklmnop',
  'zyxwvutsrq',
  'qwertyuiop',
  '1q2w3e4r5t6y7u8i',
  'q1w2e3r4t5',
  'zaq12wsxcde34rfv',
  'љњертзуиоп',
  'yxcvbnm',
])('nothing is left of %s', (walk) => expect(withoutWalks(walk)).toBe(''));

it.each([
  'the old stone bridge',
  'dragon over the drina at dusk',
  'ура преку вардар',
  'ferry 17 k',
  'kaldrma i čekić',
])('words stay: %s', (words) => expect(withoutWalks(words)).toBe(words));

it('what is left stood there, in its order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const signs = [...text];
      for (const one of withoutWalks(text)) {
        const at = signs.indexOf(one);
        expect(at).toBeGreaterThanOrEqual(0);
        signs.splice(0, at + 1);
      }
    }),
  );
});
