import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shown } from '../platform/suppression.ts';
import { countTables } from './count-table.ts';
import type { CountRow } from './queries-clock.ts';
import { countedOutcomes, voiceKinds } from './rules.ts';

const row = (kind: string, outcome: string, cases: number, year = 2026): CountRow => ({
  year,
  countedAt: '2027-02-01T04:00:00.000Z',
  kind,
  outcome,
  cases,
});
const isShown = (value: Shown): value is { shown: number } => 'shown' in value;

describe('the public count of a year', () => {
  it('shows no number from one to four, and none that adding and subtracting would tell', () => {
    const [table] = countTables([
      row('complaint', 'upheld', 12),
      row('complaint', 'not_upheld', 7),
      row('safeguarding', 'referred', 1),
      row('fraud', 'not_upheld', 9),
      row('fraud', 'referred', 8),
    ]);
    const safeguarding = table!.rows.find(({ kind }) => kind === 'safeguarding')!;
    expect(safeguarding.cells.get('referred')).toEqual({ hidden: true });
    expect(safeguarding.total).toEqual({ hidden: true });
    // The one small number is the sum of nothing shown: neither of its row, nor of its column, nor of the whole.
    const column = table!.rows.map(({ cells }) => cells.get('referred')!);
    expect(
      column.filter((value) => !isShown(value)).length + Number(!isShown(table!.columns.get('referred')!)),
    ).toBeGreaterThan(1);
    const totals = table!.rows.map(({ total }) => total);
    expect(totals.filter((value) => !isShown(value)).length + Number(!isShown(table!.total))).toBeGreaterThan(
      1,
    );
  });

  it('never leaves one hidden number alone in its line, whatever came in', () => {
    const cases = fc.array(
      fc.tuple(
        fc.constantFrom(...voiceKinds),
        fc.constantFrom(...countedOutcomes),
        fc.integer({ min: 1, max: 30 }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(cases, (all) => {
        const sums = new Map<string, CountRow>();
        for (const [kind, outcome, count] of all)
          sums.set(
            `${kind} ${outcome}`,
            row(kind, outcome, (sums.get(`${kind} ${outcome}`)?.cases ?? 0) + count),
          );
        const [table] = countTables([...sums.values()]);
        const lines = [
          ...table!.rows.map(({ cells, total }) => [...cells.values(), total]),
          [...table!.columns.values(), table!.total],
          ...countedOutcomes.map((outcome) => [
            ...table!.rows.map(({ cells }) => cells.get(outcome)!),
            table!.columns.get(outcome)!,
          ]),
          [...table!.rows.map(({ total }) => total), table!.total],
        ];
        for (const line of lines) {
          for (const value of line)
            if (isShown(value) && value.shown > 0) expect(value.shown).toBeGreaterThan(4);
          expect(line.filter((value) => !isShown(value)).length).not.toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
