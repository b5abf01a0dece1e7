import { describe, expect, it } from 'vitest';
import { namesOf } from './privacy-notice.ts';

const responsible = [
  { id: 'a', key: 'a', name: 'A', role: 'coordinator', jurisdictions: ['RS'] },
  { id: 'b', key: 'b', name: 'B', role: 'implementing_partner', jurisdictions: ['AL'] },
  { id: 'c', key: 'c', name: 'C', role: 'implementing_partner', jurisdictions: ['AL', 'XK'] },
] as const;

describe('who answers for a record, by name', () => {
  it.each(['issuing_partner', 'each_partner'])('is the one whose it is where %s does', (controller) => {
    const names = (whose: object, writing?: string) => namesOf(controller, responsible, whose, writing);
    expect(names({ partnerId: 'b', jurisdiction: 'AL' }, 'a')).toEqual(['B']);
    expect(names({ hostName: 'C', jurisdiction: null })).toEqual(['C']);
    expect(names({ partnerName: 'B', jurisdiction: 'AL' })).toEqual(['B']);
    expect(names({ jurisdiction: 'AL' }, 'c')).toEqual(['C']);
    expect(names({ jurisdiction: 'AL' }, 'an institution')).toBeUndefined();
  });

  it('is the coordinator with the partners of the jurisdiction where it is held jointly, or all where none is known', () => {
    const names = (whose: object) => namesOf('partners_jointly', responsible, whose, 'b');
    expect(names({ jurisdiction: 'AL' })).toEqual(['A', 'B', 'C']);
    expect(names({ jurisdiction: 'XK' })).toEqual(['A', 'C']);
    expect(names({ jurisdiction: 'RS' })).toEqual(['A']);
    expect(names({})).toEqual(['A', 'B', 'C']);
  });

  it('is the coordinator alone where it decides alone, or where nothing was said', () => {
    for (const controller of ['coordinator', undefined])
      expect(namesOf(controller, responsible, { jurisdiction: 'AL', partnerId: 'b' }, 'b')).toEqual(['A']);
  });
});
