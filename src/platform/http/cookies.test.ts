import { expect, it } from 'vitest';
import { cookie, cookieName, readCookies } from './cookies.ts';

it('a cookie over https is one that no other host can set: __Host-, Secure, Path=/ and no Domain', () => {
  const set = cookie('visitor', 'x', { secure: true });
  expect(set).toBe('__Host-visitor=x; Path=/; HttpOnly; SameSite=Lax; Secure');
  const sent = readCookies('visitor=tossed by a neighbour; __Host-visitor=x');
  expect(sent[cookieName('visitor', true)]).toBe('x');
});

it('a cookie that the small script reads is readable, and nothing else is', () => {
  expect(cookie('sent', 'x', { secure: true, seconds: 120, readable: true })).toBe(
    '__Host-sent=x; Path=/; SameSite=Lax; Max-Age=120; Secure',
  );
});
