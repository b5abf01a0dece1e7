import { expect, it } from 'vitest';
import { isTokenOf, makeToken } from './tokens.ts';

const secret = 'the secret of the tests is long enough to be one';

it('a token of another session, a changed one and what is none are not believed, and never fail', () => {
  const [token = ''] = makeToken(secret, 'mine').split('.');
  const [nonce, mac = ''] = token.split('~');
  for (const wrong of [
    '',
    '~',
    nonce!,
    `${nonce}~${mac.slice(1)}`,
    `${nonce}~ž${mac.slice(1)}`,
    `${nonce}~\ud800${mac.slice(1)}`,
    `ž${token}`,
  ])
    expect([wrong, isTokenOf(secret, 'mine', wrong)]).toEqual([wrong, false]);
  expect(isTokenOf(secret, 'yours', token)).toBe(false);
  expect(isTokenOf(secret, 'mine', token)).toBe(true);
});
