import { describe, expect, it } from 'vitest';
import { castOf, noon } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { nobody } from '../platform/permissions.ts';
import { moveClock } from './move-clock.ts';
import { markDemonstration, readClock } from './queries.ts';

describe('moving the clock', () => {
  it('is refused where the records are real', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await expect(moveClock(cast.work(cast.ivo), { to: 'day' })).rejects.toThrow('not_permitted');
      expect((await readClock(tx, cast.actionId, noon)).ahead).toBe(0);
    });
  });

  it('is anybody’s in a demonstration: step by step ahead, and back', async () => {
    await rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await markDemonstration(tx);
      const work = cast.work(nobody);
      await moveClock(work, { to: 'day' });
      await moveClock(work, { to: 'hour' });
      expect((await readClock(tx, cast.actionId, noon)).ahead).toBe(25 * 3600);
      await moveClock(work, { to: 'real_time' });
      expect((await readClock(tx, cast.actionId, noon)).ahead).toBe(0);
    });
  });
});
