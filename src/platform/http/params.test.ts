import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutParams, withParams } from './params.ts';

it('keeps an address without the secret it was called with, and gives it back to whoever has it', () => {
  const params = { link: '7k2m9x' };
  expect(withoutParams('/registration/7k2m9x?done=1#top', params)).toBe('/registration/:link?done=1#top');
  expect(withoutParams('/next?of=7k2m9x', params)).toBe('/next?of=:link');
  expect(withParams('/registration/:link?done=1#top', params)).toBe('/registration/7k2m9x?done=1#top');
  expect(withParams('/registration/:other', params)).toBe('/registration/:other');
});

it('changes nothing that comes back to the same caller, whatever the parameters are', () => {
  const part = fc.stringMatching(/^[\w-]{1,12}$/);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), part, part, (before, name, value) => {
      fc.pre(/^\w+$/.test(name) && name !== '__proto__');
      const address = ['', ...before, value, 'end'].join('/');
      expect(withParams(withoutParams(address, { [name]: value }), { [name]: value })).toBe(address);
    }),
  );
});
