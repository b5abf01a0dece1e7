import { describe, expect, it } from 'vitest';
import { assessed, standingReasons } from '../codes.ts';
import { assessmentFault } from './assessment.ts';

const of = (...independent: number[]) => independent.map((one) => ({ independent: one }));

describe('An assessment', () => {
  it('has a reason of its standing', () => {
    const sources = of(2);
    for (const [standing, reason] of [
      ['verified', 'sources_differ'],
      ['verified', 'sources_agree'],
      ['verified', 'source_not_reached'],
      ['corroborated', 'sources_differ'],
      ['wrong', 'sources_agree'],
      ['not_confirmed', 'sources_agree'],
      ['one_source', 'entered_twice'],
    ] as const)
      expect([standing, reason, assessmentFault({ standing, reason, sources })]).toEqual([
        ...[standing, reason, 'reason'],
      ]);
    for (const reason of standingReasons)
      expect(assessed.some((standing) => !assessmentFault({ standing, reason, sources }))).toBe(true);
  });

  it('is corroborated by two independent sources at least, of one kind or of two', () => {
    const asked = { standing: 'corroborated', reason: 'sources_agree' } as const;
    expect(assessmentFault({ ...asked, sources: of(1) })).toBe('sources');
    expect(assessmentFault({ ...asked, sources: [] })).toBe('sources');
    expect(assessmentFault({ ...asked, sources: of(1, 1) })).toBeUndefined();
    expect(assessmentFault({ ...asked, sources: of(2) })).toBeUndefined();
    expect(
      assessmentFault({ standing: 'one_source', reason: 'papers_seen', sources: of(1) }),
    ).toBeUndefined();
  });
});
