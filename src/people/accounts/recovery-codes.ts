import { createHmac, randomInt } from 'node:crypto';
import { subkey } from '../../platform/http/tokens.ts';

/** How many recovery codes a second factor has. */
export const recoveryCodes = 10;
// Without letters that look alike on paper; 12 signs are 60 bits.
const signs = '0123456789abcdefghjkmnpqrstvwxyz';
const shape = /^h:/;

/** New recovery codes, as they are shown once: `k3f7-9xq2-mvt4`. */
export function makeRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return Array.from({ length: recoveryCodes }, () => [group(), group(), group()].join('-'));
}

/** What is kept of a recovery code, however it was typed: a keyed hash. */
export function hashRecoveryCode(secret: string, typed: string): string {
  const plain = typed
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return `h:${createHmac('sha256', subkey(secret, 'recovery codes')).update(plain).digest('base64url')}`;
}

/**
 * How better-auth stores the list of codes: as hashes. It writes the list again without the one that was used, so what is a hash
 * already stays; and it looks for the typed code in the list, so it is given that code's hash.
 */
export function storeRecoveryCodes(secret: string) {
  return {
    encrypt: async (json: string) =>
      JSON.stringify(
        (JSON.parse(json) as string[]).map((code) =>
          shape.test(code) ? code : hashRecoveryCode(secret, code),
        ),
      ),
    decrypt: async (kept: string) => kept,
  };
}
