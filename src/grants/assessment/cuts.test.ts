import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../platform/problem.ts';
import { cutsTyped, typedOfCuts } from './cut-fields.ts';
import { type CutLine, cutOff, mostCuts, mustFitBudget, recommendedAfter } from './cuts.ts';
import { scoreForm } from './schema.ts';

const lines: CutLine[] = [
  { line: 1, heading: 'travel', description: 'Bus', minor: 3_000 },
  { line: 3, heading: 'other_costs', description: 'Rent', minor: 5_000 },
];
const cut = fc.record({
  line: fc.constantFrom(null, 1, 3),
  amountMinor: fc.integer({ min: 1, max: 4_000 }),
  reason: fc.constantFrom('Dear.', 'Paid by\nanother.'),
});
const cuts = fc.array(cut, { maxLength: mostCuts });

describe('what an assessor takes off', () => {
  it('What is requested is what is recommended and what is taken off, whatever is taken', () => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: 1, max: 20_000 }), (given, requestedMinor) => {
        const recommended = recommendedAfter(requestedMinor, given);
        expect((recommended ?? requestedMinor) + cutOff(given)).toBe(requestedMinor);
        expect(recommended === null).toBe(given.length === 0);
      }),
    );
  });

  it('Is taken as it is while it fits the request and each line, and refused at the first that does not', () => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: 1, max: 20_000 }), (given, requestedMinor) => {
        const fits = (many: typeof given) =>
          cutOff(many) <= requestedMinor &&
          lines.every(({ line, minor }) => cutOff(many.filter((one) => one.line === line)) <= minor);
        const first = given.findIndex((_, at) => !fits(given.slice(0, at + 1)));
        if (first === -1) {
          const kept = mustFitBudget(given, { requestedMinor, lines });
          expect(kept).toMatchObject(given);
          for (const { line, description } of kept)
            expect(description).toBe(lines.find((one) => one.line === line)?.description ?? '');
          return;
        }
        try {
          mustFitBudget(given, { requestedMinor, lines });
          expect.unreachable();
        } catch (error) {
          expect((error as Problem).field).toBe(`cut_amount.${first + 1}`);
        }
      }),
    );
  });

  it('Comes back to the form as it was typed, and is typed whole or not at all', () => {
    fc.assert(
      fc.property(cuts, (given) => {
        expect(cutsTyped(typedOfCuts(given))).toEqual(given);
      }),
    );
    const faults = (typed: object) =>
      scoreForm.safeParse({ version: '0', ...typed }).error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(faults({ 'cut_amount.1': '12.50', 'cut_reason.1': 'Dear.' })).toEqual([]);
    expect(faults({ 'cut_amount.1': '12.50' })).toEqual(['cut_reason.1']);
    expect(faults({ 'cut_reason.2': 'Dear.' })).toEqual(['cut_amount.2']);
    expect(faults({ 'cut_line.1': '1', 'cut_amount.1': 'much', 'cut_reason.1': 'Dear.' })).toEqual([
      'cut_amount.1',
    ]);
  });
});
