import { describe, expect, it } from 'vitest';
import { mustBeClosable, noticesDue } from './rules.ts';

const breach = {
  id: 'b',
  title: 'A list was sent to a wrong address',
  happened: 'x',
  knownAt: '2026-03-01T10:00:00.000Z',
  jurisdictions: ['RS', 'AL'],
  records: ['participant'],
  people: 3,
  consequences: '',
  measures: 'Asked to delete it.',
  risk: null,
  riskReason: '',
  decidedAt: null,
  decidedBy: null,
  recordedAt: '2026-03-01T11:00:00.000Z',
  closedAt: null,
  version: 1,
} as const;
const sent = (jurisdiction: string, addressee: 'authority' | 'people') =>
  ({ jurisdiction, addressee, sentOn: '2026-03-02', words: 'No 1' }) as const;

describe('the clock of a breach', () => {
  it('runs 72 hours for each authority from when it was known, while nobody has decided', () => {
    expect(noticesDue(breach, [], undefined)).toEqual([
      { jurisdiction: 'RS', addressee: 'authority', dueAt: '2026-03-04T10:00:00.000Z' },
      { jurisdiction: 'AL', addressee: 'authority', dueAt: '2026-03-04T10:00:00.000Z' },
    ]);
  });

  it('runs as the law of a jurisdiction says in the data of the Action', () => {
    const privacy = { laws: [{ jurisdiction: 'AL', breach: { hours: 24, source: 'The law' } }] };
    expect(noticesDue(breach, [], privacy as never).map(({ dueAt }) => dueAt)).toEqual([
      '2026-03-04T10:00:00.000Z',
      '2026-03-02T10:00:00.000Z',
    ]);
  });

  it('owes nothing where a risk is unlikely, the people too where it is high, and what was sent no more', () => {
    expect(noticesDue({ ...breach, risk: 'unlikely' }, [], undefined)).toEqual([]);
    const owed = noticesDue(
      { ...breach, risk: 'high' },
      [sent('RS', 'authority'), sent('AL', 'people')],
      undefined,
    );
    expect(owed.map(({ jurisdiction, addressee }) => `${jurisdiction} ${addressee}`)).toEqual([
      'RS people',
      'AL authority',
    ]);
  });

  it('keeps a breach open until it is decided, told and acted on, and once closed it stays', () => {
    const refusals = [
      [breach, 'breach_undecided'],
      [{ ...breach, risk: 'risk' as const }, 'breach_notice_owed'],
      [{ ...breach, risk: 'unlikely' as const, measures: '' }, 'breach_without_measures'],
      [{ ...breach, closedAt: '2026-03-09T10:00:00.000Z' }, 'breach_closed'],
    ] as const;
    for (const [one, code] of refusals)
      expect(() => mustBeClosable(one, noticesDue(one, [], undefined))).toThrow(
        expect.objectContaining({ code }),
      );
    mustBeClosable({ ...breach, risk: 'unlikely' }, []);
  });
});
