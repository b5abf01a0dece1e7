import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { subkey } from '../platform/http/tokens.ts';

const [nonceBytes, tagBytes] = [12, 16];

/** What a part is sealed with, as the instance's settings have it. */
export type SealKeys = { readonly secret: string; readonly secretsBefore?: readonly string[] };

/** A part of one record as AES-256-GCM under a key of its own purpose; in another row it does not open. */
export function seal(purpose: string, { secret }: SealKeys, rowId: string, part: unknown): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', subkey(secret, purpose), nonce).setAAD(Buffer.from(rowId));
  const text = Buffer.concat([cipher.update(JSON.stringify(part), 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')}`;
}

/** Undefined when it was sealed under a SECRET that is not known here, for another row or purpose, or altered. */
export function unseal<Part>(
  purpose: string,
  { secret, secretsBefore = [] }: SealKeys,
  rowId: string,
  sealed: string | null,
): Part | undefined {
  if (!sealed?.startsWith('v1.')) return undefined;
  const body = Buffer.from(sealed.slice(3), 'base64url');
  if (body.length < nonceBytes + tagBytes) return undefined;
  for (const one of [secret, ...secretsBefore]) {
    try {
      const opening = createDecipheriv('aes-256-gcm', subkey(one, purpose), body.subarray(0, nonceBytes))
        .setAAD(Buffer.from(rowId))
        .setAuthTag(body.subarray(-tagBytes));
      const text =
        opening.update(body.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
      return JSON.parse(text) as Part;
    } catch {
      // Another SECRET may have sealed it.
    }
  }
  return undefined;
}
