import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToldCall } from './changes.ts';
import { changesOf, underKeptNames } from './changes.ts';

const score = (criterion: string, points: number, maximum = 5) => ({
  ...{ criterion, points, maximum },
  minimum: 1,
  parts: 2,
});
const told = (toldAt: string, ...applications: [string, string, ReturnType<typeof score>[]][]): ToldCall => ({
  toldAt: `${toldAt}T09:00:00.000Z`,
  applications: applications.map(([organisationId, day, scores]) => ({
    organisationId,
    submittedAt: `${day}T09:00:00.000Z`,
    scores,
  })),
});
const need = [score('need', 4)];
const first = told('2026-02-01', ['a', '2026-01-05', need]);
const rule = {
  criteria: new Set(['need', 'costs']),
  taught: [{ organisationId: 'a', criterion: 'need', startsOn: '2026-03-01', endsOn: '2026-03-02' }],
  dayOf: (instant: string) => instant.slice(0, 10),
};
const next = told('2026-06-01', ['a', '2026-05-01', [score('need', 8)]]);

describe('what changed by the next call', () => {
  it('goes from the last call that was told before the organisation applied again, with what it was taught in between', () => {
    const older = told('2026-01-01', ['a', '2025-12-01', [score('need', 2)]]);
    expect(changesOf(next, [older, first], rule)).toEqual([
      {
        ...{ organisationId: 'a', criterion: 'need', wasTaught: true, scaleTo: 5 },
        ...{ beforePoints: 4, beforeParts: 2, afterPoints: 8, afterParts: 2 },
      },
    ]);
    const early = { ...rule, taught: [{ ...rule.taught[0]!, startsOn: '2026-01-31' }] };
    const late = { ...rule, taught: [{ ...rule.taught[0]!, endsOn: '2026-05-02' }] };
    const other = { ...rule, taught: [{ ...rule.taught[0]!, criterion: 'costs' }] };
    for (const one of [early, late, other])
      expect(changesOf(next, [first], one)).toMatchObject([{ wasTaught: false }]);
  });

  it('compares nothing that was not told before, that no module teaches, or that stood on another scale', () => {
    const tooLate = told('2026-05-01', ['a', '2026-01-05', need]);
    expect(changesOf(next, [{ ...tooLate, toldAt: '2026-05-01T09:00:00.000Z' }], rule)).toEqual([]);
    expect(changesOf(next, [first], { ...rule, criteria: new Set(['costs']) })).toEqual([]);
    const wider = told('2026-06-01', ['a', '2026-05-01', [score('need', 8, 10)]]);
    expect(changesOf(wider, [first], rule)).toEqual([]);
    expect(changesOf(told('2026-06-01', ['b', '2026-05-01', need]), [first], rule)).toEqual([]);
  });

  it('knows an organisation that was registered twice under the name that was kept', () => {
    const twice = {
      communicatedAt: first.toldAt,
      applications: [{ ...first.applications[0]!, organisationId: 'alias', applicationId: 'x' }],
    };
    expect(changesOf(next, [underKeptNames(twice, new Map([['alias', 'a']]))], rule)).toHaveLength(1);
  });

  it('has each organisation once for each criterion, however often it applied', () => {
    const day = fc.integer({ min: 10, max: 28 });
    const some = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), day, fc.constantFrom('need', 'costs', 'plan')),
    );
    fc.assert(
      fc.property(some, some, (before, after) => {
        const callOf = (month: string, list: typeof before) =>
          told(
            `2026-${month}-28`,
            ...list.map(([who, on, what]): [string, string, ReturnType<typeof score>[]] => [
              who,
              `2026-${month}-${on}`,
              [score(what, 3)],
            ]),
          );
        const found = changesOf(callOf('05', after), [callOf('01', before)], rule);
        const keys = found.map(({ organisationId, criterion }) => `${organisationId} ${criterion}`);
        expect(new Set(keys).size).toBe(keys.length);
        const both = (list: typeof before) => new Set(list.map(([who, , what]) => `${who} ${what}`));
        const expected = [...both(before)].filter((key) => both(after).has(key) && !key.endsWith('plan'));
        expect(keys.sort()).toEqual(expected.sort());
      }),
    );
  });
});
