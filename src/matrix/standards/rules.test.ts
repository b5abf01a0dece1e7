import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyFor } from './rules.ts';

it('the key of a new standard comes from its title, and no two are the same', () => {
  expect(keyFor('Nobody is punished for help', [])).toBe('nobody-is-punished-for-help');
  expect(keyFor('4. Ndihma', ['ndihma'])).toBe('ndihma-2');
  expect(keyFor('Помош', ['standard', 'standard-2'])).toBe('standard-3');
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (title, taken) => {
      const key = keyFor(title, taken);
      expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(taken).not.toContain(key);
    }),
  );
});
