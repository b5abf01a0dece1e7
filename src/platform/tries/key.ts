import { createHmac } from 'node:crypto';
import { subkey } from '../http/tokens.ts';

/** Under what a value is counted or marked: a keyed hash, which nobody can read back. */
export function keyOfTries(secret: string, kind: string, value: string): string {
  return createHmac('sha256', subkey(secret, 'sign-in limits'))
    .update(`${kind}\n${value}`)
    .digest('base64url');
}
