import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tellFaults } from './verify-words.ts';

const sentences = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 3 });

it('Verifying tells every fault of every kind, and nothing where nothing is wrong.', () => {
  expect(tellFaults({ trail: [], files: [], periods: [] })).toBeUndefined();
  fc.assert(
    fc.property(sentences, sentences, sentences, (entries, files, periods) => {
      const verified = {
        trail: entries.map((one) => `Entry ${one} is broken.`),
        files: files.map((one) => `The file ${one} is missing.`),
        periods: periods.map((one) => `The period ${one} is not as it was frozen.`),
      };
      const told = tellFaults(verified)?.split('\n') ?? [];
      const all = [...verified.trail, ...verified.files, ...verified.periods];
      expect(told).toEqual(expect.arrayContaining(all));
      expect(told.includes('The audit trail is broken.')).toBe(entries.length > 0);
      expect(told.includes('The audit trail is unbroken.')).toBe(entries.length === 0 && all.length > 0);
    }),
  );
});
