// @dear: what a program acknowledged is there after its process was killed.

import { beforeAll, expect, it } from 'vitest';
import { killDuringWrites } from '../../proofs/kills.ts';
import { build } from '../../scripts/build.ts';

// The short form of `npm run prove -- kills`, on the built-in database.
const seed = Number(process.env.KILLS_SEED ?? Date.now() % 1_000_000);
const short = { on: 'embedded', writes: 150, clients: 4, again: 150, seed, say: () => {} } as const;

beforeAll(() => build(() => {}));

it(`kill -9 of the program in the middle: after a restart everything acknowledged is there, and nothing twice however often it is sent (KILLS_SEED=${seed})`, async () => {
  const { faults } = await killDuringWrites({ ...short, program: 1, database: 0 });
  expect(faults).toEqual([]);
});

it(`kill -9 of its database: the program goes on without a restart, answers 503 meanwhile, loses nothing acknowledged and stores nothing twice (KILLS_SEED=${seed})`, async () => {
  const { faults, figures } = await killDuringWrites({ ...short, program: 0, database: 1 });
  expect(faults).toEqual([]);
  expect(figures.join()).not.toContain(' 0 answered 503');
});
