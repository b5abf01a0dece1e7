import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mustBegin,
  mustBePublishable,
  mustFitTogether,
  mustHaveHappened,
  mustNameOneBody,
  reachedOf,
  type Standing,
  spreadOf,
} from './rules.ts';
import { statuses } from './schema.ts';

const six = ['AL', 'BA', 'XK', 'ME', 'MK', 'RS'];
const codeOf = (act: () => void) => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return undefined;
};

describe('what is said of a practice and its adoption', () => {
  it('names one body, has happened, has its place and says what was adapted', () => {
    const fits = { level: 'local', jurisdiction: 'RS', territory: '', way: 'as_is', adaptedHow: '' } as const;
    expect([
      codeOf(() => mustNameOneBody({ bodyId: null, bodyName: '' })),
      codeOf(() => mustNameOneBody({ bodyId: 'x', bodyName: 'Town' })),
      codeOf(() => mustHaveHappened('2026-11-26', '2026-11-25', 'begun_on')),
      codeOf(() => mustFitTogether({ ...fits, jurisdiction: null })),
      codeOf(() => mustFitTogether({ ...fits, way: 'adapted' })),
      codeOf(() => mustFitTogether({ ...fits, adaptedHow: 'Shorter.' })),
      codeOf(() => mustBegin('ended')),
      codeOf(() => mustBePublishable('published', 1)),
      codeOf(() => mustBePublishable('draft', 0)),
    ]).toEqual([
      'practice_needs_body',
      'practice_two_bodies',
      'practice_in_future',
      'adoption_needs_place',
      'adoption_says_how',
      'adoption_says_how',
      'adoption_begins_ended',
      'practice_is_published',
      'practice_needs_document',
    ]);
    expect(codeOf(() => mustFitTogether({ ...fits, jurisdiction: null, level: 'regional' }))).toBeUndefined();
    expect(
      codeOf(() => mustFitTogether({ ...fits, jurisdiction: null, territory: 'Riverland' })),
    ).toBeUndefined();
  });
});

describe('where a practice has come', () => {
  const standing = fc.record<Standing>({
    jurisdiction: fc.constantFrom(...six, null),
    territory: fc.constantFrom('', 'Riverland', 'Upper Riverland'),
    status: fc.constantFrom(...statuses),
  });

  it('shows all six whoever adopted it, loses nobody and counts nobody twice', () => {
    fc.assert(
      fc.property(fc.array(standing), (adoptions) => {
        const rows = spreadOf(adoptions, six);
        expect(rows.slice(0, 6).map(({ jurisdiction }) => jurisdiction)).toEqual(six);
        for (const status of statuses)
          expect(rows.reduce((sum, row) => sum + row[status], 0)).toBe(
            adoptions.filter((one) => one.status === status).length,
          );
        const places = rows.map(({ jurisdiction, territory }) => jurisdiction ?? `:${territory}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('counts a jurisdiction once somebody there has it now, and never a trial, an end or another territory', () => {
    const there = (jurisdiction: string | null, status: Standing['status']) => ({
      jurisdiction,
      territory: jurisdiction ? '' : 'Riverland',
      status,
    });
    expect(
      reachedOf(
        [
          there('RS', 'adopted'),
          there('RS', 'adopted'),
          there('MK', 'in_trial'),
          there('AL', 'ended'),
          there(null, 'adopted'),
        ],
        six,
        null,
      ),
    ).toBe(1);
    fc.assert(
      fc.property(fc.array(standing), (adoptions) => {
        const adopted = adoptions.filter(({ status, jurisdiction }) => status === 'adopted' && jurisdiction);
        const places = new Set(adopted.map(({ jurisdiction }) => jurisdiction));
        expect(reachedOf(adoptions, six, null)).toBe(places.size);
        // Where it began it is, once, whether a body there adopted it or not.
        for (const origin of six)
          expect(reachedOf(adoptions, six, origin)).toBe(new Set([...places, origin]).size);
      }),
    );
  });
});
