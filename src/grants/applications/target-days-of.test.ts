import { expect, it } from 'vitest';
import { targetsAfter } from './target-days-of.ts';

it('Each step after the deadline has a day, counted in the zone of the call', () => {
  const call = { deadlineAt: '2026-02-15T23:30:00.000Z', deadlineZone: 'Europe/Belgrade' };
  expect(targetsAfter(call)).toEqual({
    check: '2026-03-18',
    assess: '2026-07-16',
    decide: '2026-07-31',
    tell: '2026-08-15',
  });
  expect(targetsAfter({ ...call, deadlineAt: null })).toBeUndefined();
});
