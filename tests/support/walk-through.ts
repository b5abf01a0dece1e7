import { describe, expect, it } from 'vitest';
import type { Cast } from './cast.ts';
import { languageOf } from './language.ts';
import { faultsOfMoment, faultsOfRoutes, keysOf, type Walk } from './workflow-walk.tsx';

/** The tests of one workflow: its moments with the whole cast, its routes, its texts. `inCast` gives a cast and takes everything back. */
export function walkThrough(
  record: string,
  walk: Walk,
  area: string,
  inCast: (body: (cast: Cast) => Promise<void>) => () => Promise<void>,
): void {
  describe(`The page of ${record}`, () => {
    it.each(Object.keys(walk.moments))(
      'shows each person the buttons that work, what is missing, and who is waited for: %s',
      (moment) =>
        inCast(async (cast) => {
          const there = await walk.moments[moment]!(cast);
          expect(await faultsOfMoment(cast, walk, there)).toEqual([]);
        })(),
    );

    it('leads to routes that ask what its table says', () => {
      expect(faultsOfRoutes(walk)).toEqual([]);
    });

    it('has every text that its table asks for', () => {
      const { has } = languageOf('en');
      expect(keysOf(walk, area).filter((key) => !has(key))).toEqual([]);
    });
  });
}
