import fc from 'fast-check';
import { expect, it } from 'vitest';
import { certificateNumber, numberTyped } from './rules.ts';

it('a number is found however it is typed, and no other is', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (id, other) => {
      const number = certificateNumber(id);
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      for (const typed of [
        number.toLowerCase(),
        ` ${number.replaceAll('-', ' ')} `,
        number.replaceAll('-', ''),
        number.replaceAll('-', '–'),
        number.replaceAll('0', 'o').replaceAll('1', 'l'),
      ])
        expect(numberTyped(typed)).toBe(number);
      if (id !== other) expect(certificateNumber(other)).not.toBe(number);
    }),
  );
});

it('what is no number stays none', () => {
  for (const odd of ['', ' ', '-', 'x'.repeat(60)]) expect(numberTyped(odd)).not.toMatch(/^.{14}$/);
});
