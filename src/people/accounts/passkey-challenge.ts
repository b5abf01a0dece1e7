import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { subkey } from '../../platform/http/tokens.ts';

/** How long a page that asks for a passkey may stay open. */
export const challengeMinutes = 15;
const lengths = { nonce: 16, expiry: 6, mac: 16 } as const;

/**
 * What a passkey is asked to sign: 16 random bytes, the instant it ends at (milliseconds, 6 bytes), and a code over both and the
 * purpose, so that nothing is kept of it before it is used. `purpose` says what the signature is good for, and for whom.
 */
export function makeChallenge(secret: string, purpose: string, now = Date.now()): Buffer {
  const expiry = Buffer.alloc(lengths.expiry);
  expiry.writeUIntBE(now + challengeMinutes * 60_000, 0, lengths.expiry);
  const head = Buffer.concat([randomBytes(lengths.nonce), expiry]);
  return Buffer.concat([head, codeOf(secret, purpose, head)]);
}

/** Whether it is a challenge of ours for this purpose that has not ended. That it is used once is for the caller to see to. */
export function isChallenge(secret: string, purpose: string, base64url: string, now = Date.now()): boolean {
  const bytes = Buffer.from(base64url, 'base64url');
  if (bytes.length !== lengths.nonce + lengths.expiry + lengths.mac) return false;
  const head = bytes.subarray(0, lengths.nonce + lengths.expiry);
  const isOurs = timingSafeEqual(bytes.subarray(head.length), codeOf(secret, purpose, head));
  return isOurs && head.readUIntBE(lengths.nonce, lengths.expiry) > now;
}

function codeOf(secret: string, purpose: string, head: Buffer): Buffer {
  return createHmac('sha256', subkey(secret, 'passkey challenge'))
    .update(purpose)
    .update('\n')
    .update(head)
    .digest()
    .subarray(0, lengths.mac);
}
