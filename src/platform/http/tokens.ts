import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { newId } from '../ids.ts';
import { macOf } from '../mac.ts';

/**
 * The token of a page's forms: `<nonce>~<mac>.<once>`. The mac binds it to the session (or to the visitor's cookie),
 * the nonce makes each page's token differ so that compression leaks nothing, and `once` is the form's idempotency key.
 */
export function makeToken(secret: string, session: string): string {
  const nonce = randomBytes(9).toString('base64url');
  return `${nonce}~${sign(secret, session, nonce)}.${newId()}`;
}

/** Whether the csrf part was made for this session. */
export function isTokenOf(secret: string, session: string, csrf: string): boolean {
  const [nonce = '', mac = ''] = csrf.split('~');
  // As bytes: a letter that is not ASCII makes more than one of a sign.
  const [found, expected] = [Buffer.from(mac), Buffer.from(sign(secret, session, nonce))];
  return found.length === expected.length && timingSafeEqual(found, expected);
}

function sign(secret: string, session: string, nonce: string): string {
  return macOf(subkey(secret, 'form token'), `${session}\n${nonce}`).digest('base64url');
}

const subkeys = new Map<string, Buffer>();
/** A key for one purpose derived from the instance's secret (HKDF-SHA-256, 32 bytes). */
export function subkey(secret: string, purpose: string): Buffer {
  const name = `${purpose}\n${secret}`;
  const known = subkeys.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, 'mostura', purpose, 32));
  subkeys.set(name, key);
  return key;
}
