import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { subkey } from '../http/tokens.ts';

/** Tells two SECRETs apart. It is derived one way, so nobody gets from it to the SECRET. */
export const fingerprintOf = (secret: string) =>
  subkey(secret, 'backup fingerprint').toString('hex').slice(0, 16);

/** Proves that an archive with this digest was made by whoever has the SECRET. */
export const sealOf = (secret: string, digest: string) =>
  createHmac('sha256', subkey(secret, 'backup seal')).update(digest).digest('hex');

export function isSealOf(secret: string, digest: string, seal: string): boolean {
  const expected = Buffer.from(sealOf(secret, digest));
  const found = Buffer.from(seal);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** The digest over all parts of an archive: each counts with its name, size and the hash of its content. */
export function makeDigest() {
  const parts = createHash('sha256');
  return {
    add: (name: string, size: number, sha256: string) => {
      parts.update(`${name} ${size} ${sha256}\n`);
    },
    value: () => parts.digest('hex'),
  };
}
