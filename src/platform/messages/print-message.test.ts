import { parse } from '@formatjs/icu-messageformat-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printMessage } from './print-message.ts';

const name = fc.constantFrom('n', 'title', 'of');
const text = fc.string({ unit: fc.constantFrom(...'aб č{}#\'|,"'), minLength: 1, maxLength: 6 });
const { message } = fc.letrec<{ message: string }>((tie) => ({
  message: fc
    .array(
      fc.oneof(
        { maxDepth: 2 },
        text.map((plain) => plain.replaceAll("'", "''").replace(/[{}]/g, "'$&'")),
        name.map((one) => `{${one}}`),
        name.map((one) => `{${one}, number}`),
        fc
          .tuple(name, tie('message'), tie('message'))
          .map(([n, a, b]) => `{${n}, plural, one {${a}#} other {${b}}}`),
        fc
          .tuple(name, tie('message'), tie('message'))
          .map(([n, a, b]) => `{${n}, select, x {${a}} other {${b}}}`),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

const shape = (source: string) =>
  JSON.stringify(parse(source), (key, value) => (key === 'location' ? undefined : value));

describe('a message written back', () => {
  it('is the same message', () => {
    fc.assert(
      fc.property(message, (source) => {
        const printed = printMessage(parse(source));
        expect(shape(printed)).toBe(shape(source));
        expect(printMessage(parse(printed))).toBe(printed);
      }),
    );
  });
  it('is written as in the catalogues', () => {
    for (const source of [
      '{count, plural, =0 {none} one {# day} other {# days}} of {total, number}',
      '{of, select, direct {direct costs} other {the total}}: {percent} %',
    ])
      expect(printMessage(parse(source))).toBe(source);
  });
});
