import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingOfStandard, canBeAssessed, markOf, statusOfStandard } from './rules.ts';
import { bindings, instrumentStatuses } from './schema.ts';

describe('what a standard is worth', () => {
  it('is the strongest of its instruments, in whatever order they come', () => {
    expect(statusOfStandard(['proposal', 'guidance', 'binding'])).toBe('binding');
    expect(statusOfStandard(['expired', 'proposal'])).toBe('proposal');
    expect(bindingOfStandard(['acquis_target', 'party'], 2)).toBe('party');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bindings)), (found) => {
        expect(bindingOfStandard([...found].reverse(), found.length)).toBe(
          bindingOfStandard(found, found.length),
        );
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...instrumentStatuses), { minLength: 1 }), (found) => {
        expect(found).toContain(statusOfStandard(found));
      }),
    );
  });

  it('is said to bind nobody only if that is recorded of every instrument', () => {
    expect(bindingOfStandard([], 1)).toBe('unchecked');
    expect(bindingOfStandard(['not_applicable'], 2)).toBe('unchecked');
    expect(bindingOfStandard(['not_applicable', 'not_applicable'], 2)).toBe('not_applicable');
    expect(bindingOfStandard(['soft_law'], 3)).toBe('soft_law');
  });

  it('is never assessed where only a proposal or an expired policy asks for it', () => {
    expect(instrumentStatuses.filter(canBeAssessed)).toEqual(['binding', 'guidance']);
  });
});

it('our words about a provision are from memory, seen in a source, or compared by a lawyer', () => {
  expect(markOf({ seenInSource: false, verifiedOn: null })).toBe('from_memory');
  expect(markOf({ seenInSource: true, verifiedOn: null })).toBe('seen');
  expect(markOf({ seenInSource: false, verifiedOn: '2026-11-25' })).toBe('verified');
});
