import { createHash } from 'node:crypto';

/** Numbers that look like chance and are the same at every run. */
export type Chance = {
  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** Some of them in an order of its own. */
  some<T>(from: readonly T[], count: number): T[];
};

/** The chance of a seed: the same seed gives the same numbers in the same order (mulberry32 from its SHA-256). */
export function chanceOf(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readInt32LE();
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    pick: (from) => from[whole(0, from.length - 1)]!,
    some: (from, count) => {
      const left = [...from];
      return Array.from({ length: Math.min(count, left.length) }, () => {
        return left.splice(whole(0, left.length - 1), 1)[0]!;
      });
    },
  };
}
