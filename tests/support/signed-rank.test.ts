import { expect, it } from 'vitest';
import { chanceOf } from '../../src/platform/audit/testing.ts';
import { signedRank } from './signed-rank.ts';

const noise = (seed: number) => {
  const chance = chanceOf(seed);
  return Array.from({ length: 2000 }, () => chance(2_000_001) - 1_000_000);
};

it('differences that lean to neither side are likely, in about the share it says', () => {
  const small = Array.from({ length: 400 }, (_, seed) => signedRank(noise(seed))).filter((one) => one < 0.05);
  expect(small.length).toBeGreaterThan(8);
  expect(small.length).toBeLessThan(36);
});

it('a lean of a tenth of the noise is found', () => {
  expect(signedRank(noise(1).map((one) => one + 100_000))).toBeLessThan(0.001);
  expect(signedRank(noise(2).map((one) => one - 100_000))).toBeLessThan(0.001);
});

it('too few say nothing', () => {
  expect(() => signedRank([1, 2, 3])).toThrow('too few');
});
