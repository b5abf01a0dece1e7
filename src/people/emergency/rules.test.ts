import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSeconds } from '../../platform/dates.ts';
import { stands } from './rules.ts';

const since = '2026-11-25T12:00:00.000Z';

it('lasts until its last second and not beyond it, and never once it was ended', () => {
  const until = addSeconds(since, 3 * 3600);
  fc.assert(
    fc.property(fc.integer({ min: -7200, max: 7 * 3600 }), (seconds) => {
      const now = addSeconds(since, seconds);
      expect(stands({ until, endedAt: null }, now)).toBe(seconds < 3 * 3600);
      expect(stands({ until, endedAt: since }, now)).toBe(false);
    }),
  );
});
