import { createHash, randomBytes } from 'node:crypto';

/** A secret that goes into one mail: 192 random bits, and the hash we keep of it. */
export function makeMailedSecret(): { token: string; sha256: string } {
  const token = randomBytes(24).toString('base64url');
  return { token, sha256: hashMailedSecret(token) };
}

export function hashMailedSecret(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
