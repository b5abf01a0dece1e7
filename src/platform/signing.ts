import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { canonicalJson } from './canonical.ts';
import { subkey } from './http/tokens.ts';

/** PKCS #8 header of a raw Ed25519 seed. */
const header = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyOf(secret: string) {
  return createPrivateKey({
    key: Buffer.concat([header, subkey(secret, 'signing')]),
    format: 'der',
    type: 'pkcs8',
  });
}

/** The Ed25519 signature (base64url) of a content's canonical JSON, by the instance's own key. */
export function signContent(secret: string, content: unknown): string {
  return sign(null, Buffer.from(canonicalJson(content)), keyOf(secret)).toString('base64url');
}

/** The secret something may have been signed under, or several: that of now and earlier ones. */
export type Secrets = string | readonly string[];

/** Whether this instance signed this content, under one of the secrets. */
export function isSigned(secrets: Secrets, content: unknown, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  // Several texts decode to the same bytes: only the one that was given out is the signature.
  if (bytes.toString('base64url') !== signature) return false;
  const text = Buffer.from(canonicalJson(content));
  return [secrets].flat().some((secret) => verify(null, text, createPublicKey(keyOf(secret)), bytes));
}

/** The Ed25519 signature of bytes that others prescribe, by the same key: they never begin like the JSON that we sign. */
export function signBytes(secret: string, bytes: Uint8Array): Buffer {
  return sign(null, bytes, keyOf(secret));
}

export function areSigned(secret: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(null, bytes, createPublicKey(keyOf(secret)), signature);
}

/** The public key's 32 bytes. */
export function publicKeyBytes(secret: string): Buffer {
  return createPublicKey(keyOf(secret)).export({ type: 'spki', format: 'der' }).subarray(-32);
}

/** The public key in PEM, for anyone who wants to verify without us. */
export function publicKey(secret: string): string {
  return createPublicKey(keyOf(secret)).export({ type: 'spki', format: 'pem' }).toString();
}
