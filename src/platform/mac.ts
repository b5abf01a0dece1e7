import { createHmac, createSecretKey, type Hmac, type KeyObject } from 'node:crypto';

const prepared = new Map<string | Buffer, KeyObject>();

/**
 * HMAC-SHA-256 of a text under one of the process's few lasting keys. Each is made ready once: every page checks a cookie and
 * makes a token, and preparing a key costs five times the digest.
 */
export function macOf(key: string | Buffer, text: string): Hmac {
  let ready = prepared.get(key);
  if (!ready) {
    ready = createSecretKey(typeof key === 'string' ? Buffer.from(key) : key);
    prepared.set(key, ready);
  }
  return createHmac('sha256', ready).update(text);
}
