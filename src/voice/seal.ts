import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { subkey } from '../platform/http/tokens.ts';

/** Shape of a sealed text: `v1.<key>.<base64url of nonce, ciphertext and tag>`; `key` tells keys apart and leads to none. */
const shape = /^v1\.([\w-]{8})\.([\w-]+)$/;
const [nonceBytes, tagBytes] = [12, 16];

/** Which row a text belongs to: a sealed text that was moved to another row does not open. */
export type SealedIn = `message ${string}` | `contact ${string}`;

export type VoiceSeal = {
  /** Tells the key of today apart from earlier ones. */
  readonly key: string;
  seal(row: SealedIn, text: string): string;
  /** The text; undefined when it was sealed under a SECRET that is not known here, or altered. */
  open(row: SealedIn, sealed: string): string | undefined;
};

/**
 * Seals what cases say with AES-256-GCM under a key that is derived from SECRET and is not in the database. `before`: earlier SECRETs,
 * which still open what they sealed.
 */
export function voiceSeal(secret: string, before: readonly string[] = []): VoiceSeal {
  const [today, ...earlier] = [secret, ...before].map((one) => {
    const key = subkey(one, 'voice texts');
    return { key, name: createHash('sha256').update(key).digest('base64url').slice(0, 8) };
  });
  const keys = new Map([today!, ...earlier].map(({ key, name }) => [name, key]));
  return {
    key: today!.name,
    seal: (row, text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', today!.key, nonce).setAAD(Buffer.from(row));
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${today!.name}.${body.toString('base64url')}`;
    },
    open: (row, sealed) => {
      const [, name = '', body = ''] = shape.exec(sealed) ?? [];
      const key = keys.get(name);
      return key && openWith(key, row, Buffer.from(body, 'base64url'));
    },
  };
}

function openWith(key: Buffer, row: SealedIn, body: Buffer): string | undefined {
  if (body.length < nonceBytes + tagBytes) return undefined;
  try {
    const opening = createDecipheriv('aes-256-gcm', key, body.subarray(0, nonceBytes))
      .setAAD(Buffer.from(row))
      .setAuthTag(body.subarray(-tagBytes));
    return opening.update(body.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return undefined;
  }
}

/** What the texts of cases are sealed with, as the instance's settings have it. */
export type VoiceKeys = { readonly secret: string; readonly secretsBefore?: readonly string[] };

export function sealOf({ secret, secretsBefore }: VoiceKeys): VoiceSeal {
  return voiceSeal(secret, secretsBefore);
}
