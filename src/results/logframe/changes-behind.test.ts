import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../action/index.ts';
import type { CountedChange } from '../../training/index.ts';
import { changesBehind } from './changes-behind.ts';

const change = (one: Partial<CountedChange>): CountedChange => ({
  id: 'change',
  gatheringId: 'event',
  title: 'Event',
  kind: 'training',
  scope: 'national',
  jurisdiction: 'RS',
  startsOn: '2026-10-20',
  withdrawn: false,
  fact: 'people',
  organisation: 'CSO',
  organisationKind: 'cso',
  before: '1 2 0',
  after: '2 2 0',
  hostBefore: null,
  hostAfter: null,
  reason: 'Second page.',
  changedBy: 'Elira',
  changedAt: '2026-11-20T10:00:00.000Z',
  ...one,
});
const of = (measurement: Partial<Measurement>): Measurement => ({
  of: 'gathering',
  where: {},
  period: 'starts_on',
  ...measurement,
});
const behind = (measurement: Partial<Measurement>, ...changes: CountedChange[]) =>
  changesBehind(of(measurement), changes, [{ pageId: 'event' }]).length;

describe('the changes behind a figure', () => {
  it('are of people where the figure sums those whose number moved', () => {
    expect(behind({ sum: 'women' }, change({}))).toBe(1);
    expect(behind({ sum: 'people' }, change({}))).toBe(1);
    expect(behind({ sum: 'men' }, change({}))).toBe(0);
    expect(behind({ count: 'rows' }, change({}))).toBe(0);
    expect(behind({ sum: 'people' }, change({ after: '2 1 0' }))).toBe(0);
  });

  it('are of events that it counts, and of those that it counted before', () => {
    const left = change({ kind: 'round_table', fact: 'kind', before: 'training', after: 'round_table' });
    expect(behind({ count: 'rows', where: { kind: ['training'] } }, left)).toBe(1);
    expect(behind({ count: 'rows', where: { kind: ['round_table'] } }, left)).toBe(1);
    expect(behind({ count: 'rows', where: { kind: ['info_session'] } }, left)).toBe(0);
    // An earlier change of an event that was another type then.
    const earlier = change({ ...left, fact: 'withdrawn', before: '', after: 'withdrawn' });
    expect(behind({ count: 'rows', where: { kind: ['training'] } }, left, earlier)).toBe(2);
  });

  it('are of organisations that took part and did not, where it counts organisations', () => {
    const engaged = { of: 'engagement', where: { how: ['attended'], organisation_kind: ['cso'] } } as const;
    const where = { how: ['attended'], organisation_kind: ['cso'] };
    expect(behind({ ...engaged, where }, change({}))).toBe(0);
    expect(behind({ ...engaged, where }, change({ after: '0 0 0' }))).toBe(1);
    expect(behind({ ...engaged, where }, change({ after: '0 0 0', organisationKind: 'institution' }))).toBe(
      0,
    );
    expect(behind({ ...engaged, where: { how: ['sub_grant'] } }, change({ after: '0 0 0' }))).toBe(0);
  });

  it('are of the events behind it where it counts other records of an event', () => {
    const moved = change({ fact: 'starts_on', before: '2026-10-20', after: '2026-10-21' });
    expect(behind({ of: 'trainee' }, moved, change({}))).toBe(1);
    expect(behind({ of: 'trainee' }, change({ ...moved, gatheringId: 'another' }))).toBe(0);
  });
});
