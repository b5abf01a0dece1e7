import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeRowSum } from './row-sum.ts';

const sumOf = (...chunks: (string | Buffer)[]) => {
  const sum = makeRowSum();
  for (const chunk of chunks) sum.add(Buffer.from(chunk));
  return sum.counted();
};
const row = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\n', '\\n'));
const rows = fc.array(row, { maxLength: 12 });
const textOf = (all: readonly string[]) => all.map((one) => `${one}\n`).join('');

it('tells apart what differs by one row, one letter, or a row that is there twice', () => {
  fc.assert(
    fc.property(rows, row, (all, other) => {
      expect(sumOf(textOf([...all, other])).sum).not.toBe(sumOf(textOf(all)).sum);
      expect(sumOf(textOf([...all, `${other}x`])).sum).not.toBe(sumOf(textOf([...all, other])).sum);
      expect(sumOf(textOf([...all, other, other])).sum).not.toBe(sumOf(textOf([...all, other])).sum);
    }),
  );
});

it('is the same in any order, and wherever the text is cut into pieces', () => {
  fc.assert(
    fc.property(
      rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.array(fc.nat(200)),
      ([all, mixed], cuts) => {
        const whole = Buffer.from(textOf(all));
        const at = [0, ...cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b), whole.length];
        const pieces = at.slice(1).map((to, index) => whole.subarray(at[index], to));
        expect(sumOf(...pieces)).toEqual({ ...sumOf(textOf(mixed)), rows: all.length, bytes: whole.length });
      },
    ),
  );
});
