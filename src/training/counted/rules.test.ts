import { describe, expect, it } from 'vitest';
import { type Counted, changesToExplain, isCounted, mustBeExplained } from './rules.ts';

const today = '2026-11-25';
const gathering: Counted['gathering'] = {
  kind: 'training',
  scope: 'national',
  jurisdiction: 'RS',
  startsOn: '2026-10-20',
  partnerId: 'host',
  withdrawnAt: null,
  otherWomen: 0,
  otherMen: 0,
  otherUnsaid: 0,
};
const of = (facts: Partial<Counted['gathering']> = {}, attendance: Counted['attendance'] = []): Counted => ({
  gathering: { ...gathering, ...facts },
  attendance,
});
const row = (women: number, men: number, organisationId = 'cso') => ({
  organisationId,
  women,
  men,
  unsaid: 0,
});
const open = { today, frozen: false };

describe('what of an event is changed only with a reason', () => {
  it('is nothing before its first day, and nothing of a withdrawn one', () => {
    expect(isCounted({ startsOn: '2026-11-26', withdrawnAt: null }, today)).toBe(false);
    const later = of({ startsOn: '2026-11-26' });
    expect(changesToExplain(later, of({ kind: 'round_table', startsOn: '2026-11-26' }), open)).toEqual([]);
    const withdrawn = of({ withdrawnAt: '2026-11-01T00:00:00.000Z' });
    expect(changesToExplain(withdrawn, of({ scope: 'local' }), open)).toEqual([]);
  });

  it('is each fact that figures count by, with what it was and is', () => {
    const after = of({ kind: 'round_table', jurisdiction: null, startsOn: '2026-10-21', partnerId: 'other' });
    expect(changesToExplain(of(), after, open)).toEqual([
      { fact: 'kind', organisationId: null, before: 'training', after: 'round_table' },
      { fact: 'jurisdiction', organisationId: null, before: 'RS', after: '' },
      { fact: 'starts_on', organisationId: null, before: '2026-10-20', after: '2026-10-21' },
      { fact: 'host', organisationId: null, before: 'host', after: 'other' },
    ]);
  });

  it('is a recorded number of people, and not the first record of it', () => {
    expect(changesToExplain(of(), of({ otherMen: 4 }, [row(1, 2)]), open)).toEqual([]);
    const before = of({ otherMen: 4 }, [row(1, 2)]);
    expect(changesToExplain(before, of({ otherMen: 4 }, [row(1, 2), row(1, 0, 'second')]), open)).toEqual([]);
    expect(changesToExplain(before, of({ otherMen: 3 }), open)).toEqual([
      { fact: 'people', organisationId: null, before: '0 4 0', after: '0 3 0' },
      { fact: 'people', organisationId: 'cso', before: '1 2 0', after: '0 0 0' },
    ]);
  });

  it('is each number once a frozen period holds the event, the first record of it among them', () => {
    expect(changesToExplain(of(), of({}, [row(1, 2)]), { today, frozen: true })).toEqual([
      { fact: 'people', organisationId: 'cso', before: '0 0 0', after: '1 2 0' },
    ]);
  });

  it('asks for the reason at its field, and for none where nothing is to be explained', () => {
    const changes = changesToExplain(of(), of({ scope: 'local' }), open);
    expect(() => mustBeExplained(changes, '')).toThrow(
      expect.objectContaining({ code: 'reason_for_counted', field: 'reason' }),
    );
    expect(() => mustBeExplained(changes, 'Typing error.')).not.toThrow();
    expect(() => mustBeExplained([], '')).not.toThrow();
  });
});
