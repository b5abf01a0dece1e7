import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dimensions, type Entry, ledgerOf, measures } from './rules.ts';

const entry: fc.Arbitrary<Entry> = fc.record({
  measure: fc.constantFrom(...measures),
  minor: fc.integer({ min: 0, max: 10_000_000 }),
  lot: fc.constantFrom('a', 'b', 'c'),
  call: fc.constantFrom('1', '2'),
  partner: fc.constantFrom('One', 'Other'),
  jurisdiction: fc.constantFrom('AL', 'RS', ''),
  organisation: fc.constantFrom('First', 'Second', ''),
  year: fc.constantFrom('2026', '2027'),
});

it('The ledger is the sum of its records, by whatever it is looked at', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      for (const by of dimensions) {
        const { rows, total } = ledgerOf(entries, by);
        for (const measure of measures) {
          const own = entries.filter((one) => one.measure === measure);
          expect(total[measure]).toBe(own.reduce((sum, { minor }) => sum + minor, 0));
          expect(rows.reduce((sum, row) => sum + row[measure], 0)).toBe(total[measure]);
        }
        expect(rows.reduce((sum, row) => sum + row.unaccounted, 0)).toBe(
          total.paid - total.accepted - total.recovered,
        );
      }
    }),
  );
});
