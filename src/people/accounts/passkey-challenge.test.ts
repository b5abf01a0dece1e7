import fc from 'fast-check';
import { expect, it } from 'vitest';
import { challengeMinutes, isChallenge, makeChallenge } from './passkey-challenge.ts';

const secret = 'the secret of the tests is long enough to be one';
const begun = Date.parse('2026-11-25T09:00:00Z');

it('is good for no other purpose, not with another secret, and not after its time', () => {
  const made = makeChallenge(secret, 'sign-in', begun).toString('base64url');
  expect(isChallenge(secret, 'prove', made, begun)).toBe(false);
  expect(isChallenge('another secret, which is as long as it', 'sign-in', made, begun)).toBe(false);
  expect(isChallenge(secret, 'sign-in', made, begun + challengeMinutes * 60_000)).toBe(false);
  expect(isChallenge(secret, 'sign-in', made, begun + challengeMinutes * 60_000 - 1)).toBe(true);
});

it('is not good when any bit of it was changed, and whatever else is typed is none', () => {
  fc.assert(
    fc.property(fc.nat(38 * 8 - 1), (bit) => {
      const made = makeChallenge(secret, 'sign-in', begun);
      made[bit >> 3]! ^= 1 << (bit & 7);
      expect(isChallenge(secret, 'sign-in', made.toString('base64url'), begun)).toBe(false);
    }),
  );
  fc.assert(fc.property(fc.string(), (typed) => !isChallenge(secret, 'sign-in', typed, begun)));
});
