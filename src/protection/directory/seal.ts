import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { subkey } from '../../platform/http/tokens.ts';
import type { Discreet } from './rules.ts';

const [nonceBytes, tagBytes] = [12, 16];

/** What the discreet part is sealed with, as the instance's settings have it. */
export type DirectoryKeys = { readonly secret: string; readonly secretsBefore?: readonly string[] };

const keyOf = (secret: string) => subkey(secret, 'discreet part of services');

/** The discreet part of one service as AES-256-GCM under a key of its own; in another row it does not open. */
export function sealDiscreet({ secret }: DirectoryKeys, serviceId: string, discreet: Discreet): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(serviceId));
  const text = Buffer.concat([cipher.update(JSON.stringify(discreet), 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')}`;
}

/** Undefined when it was sealed under a SECRET that is not known here, for another row, or altered. */
export function openDiscreet(
  { secret, secretsBefore = [] }: DirectoryKeys,
  serviceId: string,
  sealed: string | null,
): Discreet | undefined {
  if (!sealed?.startsWith('v1.')) return undefined;
  const body = Buffer.from(sealed.slice(3), 'base64url');
  if (body.length < nonceBytes + tagBytes) return undefined;
  for (const one of [secret, ...secretsBefore]) {
    try {
      const opening = createDecipheriv('aes-256-gcm', keyOf(one), body.subarray(0, nonceBytes))
        .setAAD(Buffer.from(serviceId))
        .setAuthTag(body.subarray(-tagBytes));
      const text =
        opening.update(body.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
      return JSON.parse(text) as Discreet;
    } catch {
      // Another SECRET may have sealed it.
    }
  }
  return undefined;
}
