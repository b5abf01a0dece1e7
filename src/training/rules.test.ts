import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countHeads, mustFitTogether } from './rules.ts';

const facts = {
  kind: 'training',
  scope: 'local',
  jurisdiction: 'AL',
  startsOn: '2026-11-25',
  endsOn: '2026-11-26',
  otherWomen: 0,
  otherMen: 0,
} as const;

describe('the facts of a gathering', () => {
  it('fit from its first day on, whoever was counted, and before it as long as nobody was', () => {
    const one = [{ organisationId: 'a', women: 1, men: 0 }];
    expect(() => mustFitTogether(facts, one, '2026-11-24')).toThrow('gathering_not_begun');
    expect(() => mustFitTogether(facts, [], '2026-11-24')).not.toThrow();
    expect(() => mustFitTogether(facts, one, '2026-11-25')).not.toThrow();
  });
});

describe('heads', () => {
  it('are the same in whatever order organisations are counted', () => {
    const people = fc.nat(500);
    const rows = fc.array(fc.record({ organisationId: fc.uuid(), women: people, men: people }));
    fc.assert(
      fc.property(rows, people, people, (attendance, otherWomen, otherMen) => {
        const heads = countHeads(attendance, { otherWomen, otherMen });
        expect(countHeads([...attendance].reverse(), { otherWomen, otherMen })).toEqual(heads);
        expect(heads.organisations).toBe(attendance.length);
        expect(heads.women - otherWomen).toBe(attendance.reduce((sum, { women }) => sum + women, 0));
      }),
    );
  });
});
