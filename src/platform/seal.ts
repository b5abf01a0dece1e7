import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { subkey } from './http/tokens.ts';

/** A text that only this instance opens, and only for the same purpose. AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
export function seal(secret: string, purpose: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', subkey(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text again; throws for what was not sealed here. */
export function unseal(secret: string, purpose: string, sealed: Buffer): string {
  const cipher = createDecipheriv('aes-256-gcm', subkey(secret, purpose), sealed.subarray(0, 12));
  cipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]).toString('utf8');
}
