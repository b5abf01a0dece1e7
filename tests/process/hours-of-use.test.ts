import { beforeAll, expect, it } from 'vitest';
import { openPlace } from '../../proofs/place.ts';
import { leftBehind, soakPlace } from '../../proofs/soak.ts';
import { build } from '../../scripts/build.ts';

// The shortest form of `npm run prove -- soak`: what was asked and what is left behind; how fast and how large is for the long one.
const seed = Number(process.env.SOAK_SEED ?? Date.now() % 1_000_000);

beforeAll(() => build(() => {}));

it(`pages and forms side by side are each answered as they should be, and no connection is left behind (SOAK_SEED=${seed})`, async () => {
  const place = await openPlace('embedded');
  const { faults } = await soakPlace(place, { minutes: 0.1, perSecond: 10, seed, say: () => {} }).finally(
    place.close,
  );
  expect(faults).toEqual([]);
});

it('an open transaction, connections without end and handles that stay are seen', () => {
  const before = { connections: 5, open: 0, others: 40 };
  expect(leftBehind(before, { connections: 20, open: 0, others: 45 })).toEqual([]);
  for (const worse of [{ open: 1 }, { connections: 31 }, { others: 51 }])
    expect(leftBehind(before, { ...before, ...worse })).toHaveLength(1);
});
