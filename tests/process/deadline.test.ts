// @dear: many applicants submit to a running program at the same second, and none is lost or taken late.

import { beforeAll, expect, it } from 'vitest';
import { meetDeadline } from '../../proofs/deadline.ts';
import { build } from '../../scripts/build.ts';

// The shortest form of `npm run prove -- deadline`: who is in and who is not; how fast is for the long one.
const seed = Number(process.env.DEADLINE_SEED ?? Date.now() % 1_000_000);

beforeAll(() => build(() => {}));

it(`who sends before the deadline is in once, and who presses after the grace keeps a draft (DEADLINE_SEED=${seed})`, async () => {
  const { faults } = await meetDeadline({ applicants: 6, seconds: 60, seed, say: () => {} });
  expect(faults).toEqual([]);
});
