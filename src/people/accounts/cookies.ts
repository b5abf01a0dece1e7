import { timingSafeEqual } from 'node:crypto';
import { readCookies } from '../../platform/http/cookies.ts';
import { macOf } from '../../platform/mac.ts';

/**
 * The value of one of better-auth's signed cookies, or undefined when it is absent or was not signed with our key.
 * Its scheme: `encodeURIComponent(value + '.' + base64(HMAC-SHA-256(key, value)))`.
 */
export function readSignedCookie(header: string | undefined, name: string, key: string): string | undefined {
  const raw = readCookies(header)[name];
  if (!raw) return undefined;
  const text = decoded(raw);
  const dot = text.lastIndexOf('.');
  if (dot < 1) return undefined;
  const value = text.slice(0, dot);
  const expected = macOf(key, value).digest();
  const found = Buffer.from(text.slice(dot + 1), 'base64');
  return found.length === expected.length && timingSafeEqual(found, expected) ? value : undefined;
}

/** Whether a cookie is there that was not signed with our key: somebody made it up, or it is older than our key. */
export function isForgedCookie(header: string | undefined, name: string, key: string): boolean {
  return !!readCookies(header)[name] && readSignedCookie(header, name, key) === undefined;
}

/** A value signed in the same way, as it stands in a cookie. */
export function signValue(value: string, key: string): string {
  const mac = macOf(key, value).digest('base64');
  return encodeURIComponent(`${value}.${mac}`);
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return '';
  }
}
